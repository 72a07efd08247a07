namespace Reports.Texts;

/// <summary>
/// The characters of GB/T 2312: what 仿宋_GB2312 and 楷体_GB2312 have. A bit for each of U+4E00–U+9FA5 (6,763 set), and the signs;
/// both are written from the encoding itself, and a test compares them with it.
/// </summary>
public static class Gb2312
{
    private const char First = '\u4E00';
    private const char Last = '\u9FA5';

    private const string Han =
        "i397f7Q9Ve+o+13zQwILQED7Po33eyyM/2764zod7agC5oPP9YxVNUjgq/+5klnYGKuSKOnXIIA4xIP1SucKRQCwFJdidwBUiNEgFCAQwMghIQAAqBMEDACAQATAcCgIwAgEAAIAAIB7K3IUJHn7Oycz5Bo1mO84" +
        "0ZoCKBOoab/PZcYvEWvJrw80U1CihgSgBgEJ6A8/DsCICkWBEAABxmGh4SZLRADOqsfu1N/Ku4V0OiClbENAiAY/0ot5/+87Wvfv6Mv7NltJDf0bVAHuOVXYdS7Yvxqp1/O/9uBnDLTCghMIndSL0FoGYRDydOBZ" +
        "n48Ss4AAqmowMl6wep2sYAPTAMmYMFaKAHCQExQfQhhgwAgACICAEAAEkOwXKDPmWAcAkAj3CU6F9IP8U6/IGHwYDAjfahQBDMg0pxGgECfFKCJCEwQhABAwEkEgGABAKwIMxgADABAiACIAEFhJApSgcJaw7pIX" +
        "lsvyBSUAWCPeJcxCOM8ESkAMnzUoEQCK+hMKkSkCVhBBBiAEhATwhAAABAwABCxBBhJUEUsKAgAAAsAAAACUAAEAu798Fisku5uof38MeeP0EA3gMkEBn1KGcjW0EBL/J88jQmvAAoYGMdMfDDqqoRIIBAJyJQEI" +
        "zEBQSNBiEGCAHAApAJoQAAQAACIAAIAAICAAaObLnmBukXM/wGCCOTQQMEgGAFy90Yz71uEg6EMABk4IAAXQxB+NqonhpgIWAQDtIVY2ixq3H6UTAmWgMHiyxyOTbCLpf+R0OuOPIJgOKCUmnL9JvxgyVKxJuRYZ" +
        "YAwitcH7WQZD4yCE2QgAgABVIiCEAaEAAEgQIIATgEAEDRYAQAAggED95402VJjgi3seCcj+SdIRBu6NNxkiuvR33Z/s89rwhkNC7D+NBCZs+iHAjmLCDIXXRQGtd5lVUOJFQAsmVKEnmBlYQzQQpPIFFEGAIgAH" +
        "tABmQhByoRUlYIVBVAAAAAECBAEgyHDLIJNiakwYlQCAGIuasqoBMnrYxADl88METdQ4oqGhclAKmPyEUsHRRJQQwiCAQRBCAAAAOkACndIBL7GoQL0yJE3TS9Ajp63Qkgqhdayt6QEagB93JZIboKHfyiACBoxz" +
        "f1c7AP8L0ABqgIgAxKEpAAUqJAUJQCMWImgFgBEgEaIEAJBkSUiCE9UjMBmAKZIIAlQRiAEgBKAABICBAoUiYJAAAQsiAAISEUCDAAEaAAAAAAAAAAAAAAAAAACfAIRGyBIAAvwEABreLkwMAgS4gCao/AoCjCgi" +
        "4KB7j9bHNSHHBrH4EwdVYm6TGYr6bg77MBb5SC/N632SWIROoEwueurtHlZJxpARJFM66NvPJIHxGEJjU1iKGiB00yQ7qhQFGGBYiQBIAMBoggGRpITWLIaIusR3AxACRII4ABGuSkDAKABRRGAUFRBzABCCAEgC" +
        "BQIGQAPAAAAAAAIMCAAgAgCQAEAAuGHRIUZ0MgD4ijsPBQCL0LuAIgAGaQdAgEMAIFQAUNBBDCUQhBCDAREoAghAMAChQAACQAAAIAAV46uAMUSqxsIkxhOsBIAAsNEDHmGFQgPznx0KROh4Jl6SwwAghQABsABA" +
        "kEpCiATKjQwFpwNCoSIEAGiGAQxkVXkQAgCg3gAgwUCLSAFQgAMABAAABFBdwNCAEKAKlyC7r00h2RAeYAQUg0iI1qY72D9zvCd0SdwNE5IrFKGLdS450QkwUFAIiABp1ElKAhBAFoBk5deJIMAWU5IrAIZFo+AV" +
        "iwADDG4ZAOIxcAaApRYpqAAggBisekjhBzLWtegykV+hUOUgAHyAEIByip2qAB9CIg4xAgARlAQiAAhAEAAQXEMDyPyloYAFM4QABIAACG5LKiaB2KoBKU1okEQJAIi6QACCAAAA0YdbIeaxYTEIgAAIQMJpoACm" +
        "WI0ySnFdClWgmlctBUCmSiEgsTDGPxIBwhAKJmJEglCAmECAwAQAgQMgAAAAABg4AAKm8TREDnKiNeCSAYEACQAEAACFiAAAAAAAAABAgAAAAAAAQEAAAAAAAAAAAAAAAAAAAAAAAAiCAAAAAAAAAAQAAIj/v+/n" +
        "//+//+/v//3/+/6///9/BTQAs4UGRxZCAlQQ5JKABbMiVDCBY0ILGHs49RPlB+qpTDwUBQAGAoDZGki9N+6W9F9wwH6yv181ROZfRQCQRkFAHTsGoWIT/gWFAjlIBQgMTxQAAIg0GFh3MBXYDr37S5CKAIUAwR3m" +
        "FO2Gs3L/m2OS/b7Ze4iSCv7TshyAuXoXyYIX3Pv/gDlgQgxZAQ/fN6OUULEjBgcjWvgCMfABAjFAAIIeCjpqBYRbgBICgBSnEiZLoGkQAZAAEIqEAhiAPwgHQEIQARROsIAAGBDFgQICgikQEAIAiCAAQgCAAgAR" +
        "AOATRARYAv4HPCgwmJdzBNHOE8sQYh9DjSesVS5CksiAU4gCOUBReCwpiIAAuSgkQQwOCCFEAEIIBGgIBgAEEjEwkAI+W4XgNilEEBQoghBmQjSDPAEbUwQEDQ4iDFEAEgAAwEAAAIhKAAAAAAAAAPbfR1RoiAgA" +
        "gQAAAAAAAEAAAQAAAAAAAgAGCAAAAAAAAAAAAAAAAACAAAAAQAAAAAAAAABAEAAAAAAAAP/v/fd///7///v////9/7////8AwhIgBAYMCAckFhABAAAAAAAAAAAAAAAAAAAA4P7//////3l/3yj5ADIMEoAIADrV" +
        "WNjC7BidqC8glhDgDNYiJpcPBgJAslWQooARUACYBAQAQAAAAAAAAAAAAAAAAAAAAAAAAMD7///+7/vfCAtDYrZBO/t0b4kjf67X7EfgYFmWoI8JLGEwoA0JqipO1HtPssSLOMapEGEUAABCDIACAkj+hWQ+1vfj" +
        "oDoHDAzkMASA9gIQAAAAAAAAAAAAAAAAAAAAAAAAEAAAQAAAAEAAAAABAAAAAAAAAAAAAAAAAEAAAAAAAAQAAACAAAAAAAAAAARAAAAAAAAAAAAAAAAAQAAAAAAACAAA4P+9/v////9/f+f7v///9////+9+//ff" +
        "9/bf+/6/T4AAAAAAAAAAAAAAAAAA7/9/f//3tgZEfrj1OzGIlhf0AGCpkROAAEly8/IkAAGHyELT40hQACQFQwAATEonAlgQICgWAQmoFAAAAAAAwD5oAAAAAAAAAAAAAAAAAAAA4P//t9v99wAAAABALseAAQAA" +
        "ACABAABAAAAAADAAqP/3tPOt/wMgAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA8Pv/953P/b8BwxUnGAqBQqgACgiBCIAIgAQYvqMSAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAkOZpN9z/a/89" +
        "+Pz58wQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIBvv+7n/t+iXdg/C8CECQygQAAQaRDiErmlhgBaAGiJAgWQgGoQAAMAAAAAgPkfAI4B";

    private const string Signs =
        "¤§¨°±×àáèéêìíòó÷ùúüāēěīōūǎǐǒǔǖǘǚǜˇˉΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωЁАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвг" +
        "дежзийклмнопрстуфхцчшщъыьэюяё―‖‘’“”…‰′″※℃№ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ←↑→↓∈∏∑√∝∞∠∥∧∨∩∪∫∮∴∵∶∷∽≈≌≠≡≤≥≮≯⊙⊥⌒①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉" +
        "⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛─━│┃┄┅┆┇┈┉┊┋┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋■□▲△◆◇○◎●★☆♀♂　、。〃々〈〉《》「」『』" +
        "【】〓〔〕〖〗ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾ" +
        "タダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ・ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩ㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩！＂＃＄％＆＇（）＊＋，－．／０" +
        "１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～￠￡￣￥";

    /// <summary>Forms in use beside the standard one, and that one: 昇 升.</summary>
    private const string Variants =
        "昇升陞升喆哲堃坤邨村峯峰勳勋鍾钟甦苏犇奔镕熔彣纹竝并囯国畧略冺泯濬浚叡睿燄焰巖岩嵒岩羣群綫线裏里裡里祐佑菓果係系佈布託托週周盃杯遊游傑杰華华國国雲云龍龙鳳凤東东" +
        "縣县鎮镇鄉乡黨党會会慮虑劉刘張张陳陈楊杨趙赵黃黄吳吴孫孙馬马羅罗鄭郑謝谢許许鄧邓馮冯蕭萧葉叶蘇苏閆闫龎庞爲为衆众説说産产啓启啟启湧涌牀床迴回汙污麪面麵面儘尽糉粽" +
        "峽峡臺台檯台颱台颳刮佔占衝冲併并並并崐昆崑昆崙仑滙汇匯汇彙汇繫系製制幹干餘余鬥斗採采準准範范髮发發发鹼碱曆历歷历蒐搜誌志註注隻只祇只鑑鉴鑒鉴讚赞讃赞歎叹";

    private static byte[]? s_han;

    public static bool Has(int codePoint)
    {
        if (codePoint < 0x80)
            return true;
        if (codePoint is < First or > Last)
            return codePoint < 0x10000 && Signs.Contains((char)codePoint, StringComparison.Ordinal);
        s_han ??= Convert.FromBase64String(Han);
        var bit = codePoint - First;
        return (s_han[bit >> 3] & (1 << (bit & 7))) != 0;
    }

    /// <summary>The standard form of a variant (昇: 升); null when none is known.</summary>
    public static char? StandardOf(int codePoint)
    {
        for (var i = 0; i < Variants.Length; i += 2)
        {
            if (Variants[i] == codePoint)
                return Variants[i + 1];
        }
        return null;
    }
}
