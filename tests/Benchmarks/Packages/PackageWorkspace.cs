using System.Globalization;
using System.Text;

namespace Reports.Benchmarks;

/// <summary>
/// The job of issue 8: papers of about 3,000 characters with three level-1 and eight level-2 headings, 25 paragraphs and one
/// 13-row table, each from its own data. Written as a workspace to run whole processes on:
/// <c>Benchmarks workspace FOLDER 1000 [volume]</c>, then <c>reports build</c> in it.
/// </summary>
internal static class PackageWorkspace
{
    private static readonly string[] s_measures = ["重点项目", "招商引资", "春耕备耕", "河道整治", "校舍改造", "村道硬化", "饮水安全", "用电保障", "就业帮扶", "养老服务", "垃圾分类", "政务大厅", "基层巡查"];

    private static readonly string[] s_sentences =
    [
        "一季度安排事项都有人管、有台账、有期限，到月底销号的比上月多，没有销号的逐件写明原因和下一步打算",
        "走访中群众提得最多的是路灯、下水和停车，能当场办的当场办，要协调的三天内答复，办完请提的人验收",
        "每周一碰头、每月一通报，进度慢的单位先说原因再说办法，连续两月排在后面的由分管负责人到会说明",
        "资金按进度拨付，票据按月归档，审计提出的问题已经改完，制度上的缺口用三项办法补上并写进流程",
    ];

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
        Save("templates/paper.md", Template());
        var units = new StringBuilder("序号,单位,发言人,得分,名次,同比\n");
        for (var i = 1; i <= papers; i++)
            units.Append(CultureInfo.InvariantCulture, $"{i},{Unit(i)},发言人{i},{60 + i * 37 % 400 / 10m:0.0},{i},{i * 13 % 90 / 10m:0.0}\n");
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
                text.Append(r > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{{\"指标\":\"{s_measures[r]}\",\"目标\":{100 + r * 7},\"完成\":{40 + (i * 3 + r * 11) % 90},\"比重\":{(i + r) % 97}.5,\"增速\":{(i * 7 + r) % 19}.2,\"名次\":{1 + (i + r) % 30}}}");
            text.Append("]}");
        }
        return text.Append("\n}\n").ToString();
    }

    private static string Template()
    {
        var text = new StringBuilder("""
            ---
            kind: exchange
            title: "在{{ meeting.name }}上的发言"
            speaker: "{{ unit.单位 }} {{ unit.发言人 }}"
            date: "{{ meeting.date | zh.date }}"
            ---
            {{ rows = items[unit.单位].rows }}
            各位领导，同志们：

            """);
        var level2 = 0;
        for (var h = 0; h < 3; h++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n# {(h == 0 ? "干成了什么" : h == 1 ? "难在哪里" : "下一步怎么办")}\n\n{{{{ unit.单位 }}}}得分 {{{{ unit.得分 }}}} 分，列第 {{{{ unit.名次 }}}} 位，同比增长 {{{{ unit.同比 }}}}%。{s_sentences[h]}。\n");
            for (var k = 0; k < (h < 2 ? 3 : 2); k++, level2++)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n## 第{level2 + 1}个方面的情况\n\n{s_sentences[level2 % 4]}。{s_sentences[(level2 + 1) % 4]}。\n");
                text.Append(CultureInfo.InvariantCulture, $"\n{{{{ for row in rows offset:{level2} limit:2 }}}}\n{{{{ row.指标 }}}}全年目标 {{{{ row.目标 }}}}，完成 {{{{ row.完成 }}}}，增长 {{{{ row.增速 }}}}%，列第 {{{{ row.名次 }}}} 位。{s_sentences[(level2 + 2) % 4]}。{s_sentences[level2 % 4]}。\n\n{{{{ end }}}}\n");
            }
        }
        text.Append("""

            {{ if unit.得分 >= 80 }}总的看，任务完成得好。{{ else }}总的看，还要再加把劲。{{ end }}

            ```table
            source: rows
            caption: 各项指标完成情况
            ```

            """);
        return text.ToString();
    }
}
