using System.Globalization;
using System.Text;

namespace Reports.Benchmarks;

/// <summary>
/// The job of issue 8: papers of about 3,000 characters with three level-1 and eight level-2 headings, 25 paragraphs and one
/// 13-row table, each from its own data: thirteen rows of figures and eight stretches of prose that no other paper has. No sentence
/// stands twice and no rule finds anything. The template is <c>templates/paper.md</c>. Written as a workspace to run whole processes on:
/// <c>Benchmarks workspace FOLDER 1000 [volume]</c>, then <c>reports build</c> in it.
/// </summary>
internal static class PackageWorkspace
{
    private static readonly (string Name, string Unit)[] s_measures =
        [("重点项目", "个"), ("招商引资", "家"), ("春耕备耕", "亩"), ("河道整治", "万方"), ("校舍改造", "处"), ("村道硬化", "个"), ("饮水安全", "户"),
         ("用电保障", "台"), ("就业帮扶", "人"), ("养老服务", "村"), ("垃圾分类", "小区"), ("政务大厅", "项"), ("基层巡查", "个")];

    /// <summary>{0} a place, {1} a person, {2} a number of the paper's own, so close together that two papers share no run of thirteen characters.</summary>
    private static readonly string[] s_cases =
    [
        "落户{0}的{1}机械厂，厂房{2}天封顶，{1}厂长说，设备先进场{2}台，工人{2}名，{0}本地的占了多数，",
        "{0}的{1}大爷家{2}分秧田，去年迟插{2}天，{1}家今年第{2}个轮到放水，{0}渠尾头回见了满沟，",
        "{0}的{1}家门口{2}级石阶，背货的{1}嫂歇过{2}回脚，如今{0}修成坡道，{1}家的三轮上得来，",
        "{0}停水那晚，{1}老师打了{2}个电话，抢修的{1}师傅{2}分钟赶到，{0}的阀门井却盖着{2}方土，",
        "{0}的{1}大姐在家门口缝书包，头月领了{2}元，{1}家孩子放学走{2}步就到车间，{0}祠堂改的，",
        "{0}的{1}奶奶独住{2}年，药瓶上的字看不清，{1}医生画了{2}个太阳和月亮，{0}的邻居照着喂药，",
        "{0}的{1}师傅夜里{2}点收车，办年审请过{2}回假，{1}师傅说，{0}窗口亮灯那天他{2}分钟办完，",
        "{0}后山冒烟，{1}队长带{2}人上去，{1}婶送水{2}壶，火线{2}米处截住，{0}的油茶林保下来了，",
    ];

    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏";
    private const string Places = "松柳桐枫樟榆槐桂梅兰竹荷石沙泉溪潭岭坪坳湾渡桥堰塘畈圩垄冲岗";
    private const string Ends = "村湾坪冲畈坳塘岭";

    public static void Write(string folder, int papers, bool hasVolume)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        Directory.CreateDirectory(Path.Combine(folder, "templates"));
        Save("reports.yaml", $$$"""
            version: 1
            sources:
              meeting: data/meeting.yaml
              units: { file: data/units.csv, key: 单位 }
              items: { file: data/items.json }
            packages:
              papers:
                each: unit in units
                template: paper
                output: "交流材料/{{ unit.序号 }}-{{ unit.单位 }}.docx"
                {{{(hasVolume ? "volume: 汇编.docx" : "")}}}
            """);
        Save("data/meeting.yaml", "name: 一季度工作推进会\ndate: 2026-04-08\norgan: 云岭市人民政府办公室\n");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "templates", "paper.md"), Path.Combine(folder, "templates", "paper.md"), overwrite: true);
        var units = new StringBuilder("序号,单位,发言人,得分,名次,同比\n");
        for (var i = 1; i <= papers; i++)
            units.Append(CultureInfo.InvariantCulture, $"{i},{Unit(i)},{Person(i, 0)},{60 + i * 37 % 400 / 10m:0.0},{i},{i * 13 % 90 / 10m:0.0}\n");
        Save("data/units.csv", units.ToString());
        Save("data/items.json", Items(papers));

        void Save(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
    }

    private static string Unit(int i) => string.Create(CultureInfo.InvariantCulture, $"第{i}镇");

    private static string Items(int papers)
    {
        var text = new StringBuilder("{");
        for (var i = 1; i <= papers; i++)
        {
            text.Append(i > 1 ? ",\n" : "\n").Append(CultureInfo.InvariantCulture, $"\"{Unit(i)}\": {{\"rows\": [");
            for (var r = 0; r < s_measures.Length; r++)
                text.Append(r > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{{\"指标\":\"{s_measures[r].Name}\",\"单位\":\"{s_measures[r].Unit}\",\"目标\":{130 + r * 7},\"完成\":{40 + (i * 3 + r * 11) % 90},\"比重\":{(i + r) % 97}.5,\"增速\":{(i * 7 + r) % 19}.2,\"名次\":{1 + (i + r) % 30}}}");
            text.Append("], \"cases\": [").AppendJoin(',', s_cases.Select((form, k) => "\"" + Case(form, i, k) + "\"")).Append("]}");
        }
        return text.Append("\n}\n").ToString();
    }

    private static string Case(string form, int i, int k) =>
        string.Format(CultureInfo.InvariantCulture, form, Pick(Places, i, k, 3) + Pick(Places, i, k, 5) + Pick(Ends, i, k, 7), Person(i, k + 1), 1001 + Mix(i, k, 11) % 8999);

    private static string Person(int i, int k) => Pick(Surnames, i, k, 13) + Pick(Places, i, k, 17) + Pick(Surnames, i, k, 19);

    private static string Pick(string from, int i, int k, int salt) => from[(int)(Mix(i, k, salt) % (uint)from.Length)].ToString();

    /// <summary>The finalizer of MurmurHash3: neighbours in the list get nothing alike.</summary>
    private static uint Mix(int i, int k, int salt)
    {
        var hash = unchecked((uint)(i * 8191 + k * 131 + salt) * 2654435769u);
        hash = unchecked((hash ^ hash >> 16) * 0x85EBCA6Bu);
        hash = unchecked((hash ^ hash >> 13) * 0xC2B2AE35u);
        return hash ^ hash >> 16;
    }
}
