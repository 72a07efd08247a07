namespace Scriban.Tests;

/// <summary>Templates that try to crash, hang or fill the memory (section 18 of the reference), by what they attack.</summary>
internal static class HostileTemplates
{
    private const int Deep = 100_000;

    /// <summary>What must be refused, with the host's limits as they are by default.</summary>
    public static IReadOnlyDictionary<string, string> Refused { get; } = new Dictionary<string, string>
    {
        ["nested parentheses"] = Nest("(", "1", ")"),
        ["nested arrays"] = Nest("[", "1", "]"),
        ["nested objects"] = Nest("{a:", "1", "}"),
        ["a chain of minus signs"] = Code(Repeat("- ", Deep) + "1"),
        ["a chain of negations"] = Code(Repeat("!", Deep) + "1"),
        ["a chain of aliases"] = Code(Repeat("@", Deep) + "a"),
        ["a chain of spreads"] = Code(Repeat("^", Deep) + "a"),
        ["nested calls"] = Nest("f(", "1", ")"),
        ["nested indexers"] = Nest("a[", "1", "]"),
        ["nested conditionals"] = Code(Repeat("1 ? ", Deep) + "1" + Repeat(" : 1", Deep)),
        ["a chain of conditionals"] = Code(Repeat("1 ? 1 : ", Deep) + "1"),
        ["nested if blocks"] = Repeat("{{ if 1 }}", Deep) + Repeat("{{ end }}", Deep),
        ["nested for blocks"] = Repeat("{{ for x in [1] }}", Deep) + Repeat("{{ end }}", Deep),
        ["nested functions"] = Repeat("{{ func f }}", Deep) + Repeat("{{ end }}", Deep),
        ["nested anonymous functions"] = Code(Repeat("x = do; ", Deep) + Repeat("end; ", Deep)),
        ["nested captures"] = Repeat("{{ capture x }}", Deep) + Repeat("{{ end }}", Deep),
        ["nested case blocks"] = Repeat("{{ case 1 }}{{ when 1 }}", Deep) + Repeat("{{ end }}", Deep),
        ["nested with blocks"] = Repeat("{{ with this }}", Deep) + Repeat("{{ end }}", Deep),
        ["nested interpolated strings"] = Code(Repeat("$\"{", Deep) + "1" + Repeat("}\"", Deep)),
        ["a recursive function"] = "{{ func f; f; end; f }}",
        ["a recursive parametric function"] = "{{ f(x) = f(x + 1); f 1 }}",
        ["a function that calls itself in a pipe"] = "{{ func f(x); ret x | f; end; 1 | f }}",
        ["a recursive include"] = "{{ include 'self' }}",
        ["a recursive eval"] = "{{ s = 's | object.eval'; s | object.eval }}",
        ["a recursive eval_template"] = "{{ s = '{{ s | object.eval_template }}'; s | object.eval_template }}",
        ["printing a cycle"] = "{{ a = []; a[0] = a; a }}",
        ["printing an object cycle"] = "{{ o = {}; o.o = o; o }}",
        ["adding a cycle to text"] = "{{ a = []; a[0] = a; 'x' + a }}",
        ["a cycle as JSON"] = "{{ o = {}; o.o = [o]; o | object.to_json }}",
        ["a cycle compared with itself"] = "{{ a = []; a[0] = a; b = []; b[0] = b; a == b }}",
        ["a shared tree as JSON"] = "{{ a = [1]; for i in 1..18; a = [a, a, a]; end; a | object.to_json }}",
        ["a long text by multiplication"] = "{{ 'x' * 2000000000 }}",
        ["a long text by padding"] = "{{ 'x' | string.pad_left 2000000000 }}",
        ["a long text by padding right"] = "{{ 'x' | string.pad_right 2000000000 }}",
        ["a doubled text"] = "{{ s = 'xxxxxxxxxx'; for i in 1..60; s = s + s; end }}",
        ["a text doubled in place"] = "{{ s = 'xxxxxxxxxx'; for i in 1..60; s += s; end }}",
        ["a text doubled by append"] = "{{ s = 'xxxxxxxxxx'; for i in 1..60; s = s | string.append s; end }}",
        ["a text doubled by interpolation"] = "{{ s = 'xxxxxxxxxx'; for i in 1..60; s = $\"{s}{s}\"; end }}",
        ["a text doubled by replace"] = "{{ s = 'x'; for i in 1..60; s = s | string.replace 'x' 'xxxx'; end }}",
        ["a text doubled by regex"] = "{{ s = 'xx'; for i in 1..60; s = s | regex.replace '.+' '$0$0'; end }}",
        ["a text grown by html.escape"] = "{{ s = '<'; for i in 1..60; s = s | string.replace '&' '<<<<' | html.escape; end }}",
        ["a large repetition of an array"] = "{{ [1, 2] * 1000000000 }}",
        ["a large repetition of a range"] = "{{ (1..1000) * 2000000 }}",
        ["an array doubled"] = "{{ a = [1]; for i in 1..60; a = a + a; end }}",
        ["an array doubled by multiplication"] = "{{ a = [1]; for i in 1..60; a = a * 2; end }}",
        ["a far index"] = "{{ a = []; a[2000000000] = 1 }}",
        ["a far insertion"] = "{{ [] | array.insert_at 2000000000 1 }}",
        ["a long range"] = "{{ for i in 1..2000000000; end }}",
        ["joining a long range"] = "{{ (1..2000000000) | array.join ',' }}",
        ["an endless loop"] = "{{ while true; end }}",
        ["nested loops"] = "{{ for i in 1..1000; for j in 1..1000; for k in 1..1000; end; end; end }}",
        ["nested iteration in functions"] = "{{ f(x) = ((1..90000) | array.each @(do(y); ret y; end) | array.size); (1..90000) | array.each @f }}",
        ["a large shift"] = "{{ 1 << 2000000000 }}",
        ["a number squared again and again"] = "{{ x = 10; for i in 1..60; x = x * x; end }}",
        ["a number shifted again and again"] = "{{ x = 1; for i in 1..900; x = x << 1000000; end }}",
        ["a large number printed again and again"] = "{{ x = 1 << 1000000; for i in 1..900; x | string.size; end }}",
        ["a large number formatted again and again"] = "{{ x = 1 << 1000000; for i in 1..900; x | math.format 'N0' | string.size; end }}",
        ["a large number as JSON again and again"] = "{{ x = 1 << 1000000; for i in 1..900; x | object.to_json | string.size; end }}",
        ["a large number divided again and again"] = "{{ x = 1 << 1000000; y = (1 << 500000) + 1; for i in 1..900; x % y; end }}",
        ["a large number multiplied again and again"] = "{{ x = (1 << 1000000) - 1; for i in 1..900; y = x * x; end }}",
        ["a format with many digits"] = "{{ 1 | math.format 'D999999999' }}",
        ["a format with many decimals"] = "{{ 1.5 | object.format 'F999999999' }}",
        ["a damaged pattern"] = "{{ 'a' | regex.match '(' }}",
        ["a pattern that backtracks"] = "{{ ('a' * 40 + '!') | regex.match '^(a+)+$' }}",
        ["a pattern that backtracks in split"] = "{{ ('a' * 40 + '!') | regex.split '^(a+)+$' }}",
        ["JSON nested deeply"] = "{{ '[' * 100000 | object.from_json }}",
        ["a member of a function"] = "{{ @string.upcase.target }}{{ nofunc 1 }}",
        ["sorting what cannot be sorted"] = "{{ [1, 'a'] | array.sort }}",
        ["a path out of the templates"] = "{{ include '../../etc/passwd' }}",
    };

    /// <summary>What may end either way, quickly and in little memory.</summary>
    public static IReadOnlyDictionary<string, string> Harmless { get; } = new Dictionary<string, string>
    {
        ["a long chain of additions"] = Code("1" + Repeat(" + 1", Deep)),
        ["a long chain of members"] = Code("a" + Repeat("?.b", Deep)),
        ["a long chain of pipes"] = Code("'a'" + Repeat(" | string.upcase", Deep)),
        ["a long chain of else if"] = "{{ if 0 }}" + Repeat("{{ else if false }}", Deep) + "{{ end }}",
        ["a long chain of or"] = Code("false" + Repeat(" || false", Deep)),
        ["a long list of arguments"] = Code("f" + Repeat(" 1", Deep)),
        ["a long list"] = Code("[" + Repeat("1,", Deep) + "]"),
        ["many blocks"] = Repeat("{{}}", Deep),
        ["open braces"] = Repeat("{{", Deep),
        ["escape blocks"] = Repeat("{%{", Deep),
        ["quotes"] = Code(Repeat("\"", Deep)),
        ["hashes"] = Code(Repeat("#", Deep)),
        ["a long number"] = Code(Repeat("9", Deep)),
        ["a long number with a point"] = Code(Repeat("9", Deep) + ".5"),
        ["a long exponent"] = Code("1e999999999"),
        ["a long decimal"] = Code(Repeat("9", 1000) + "m"),
        ["a long name"] = Code(Repeat("a", Deep)),
        ["a large number printed"] = "{{ 1 << 1000000 | string.size }}",
        ["tags that never close"] = "{{ '<script<style<!--' * 50000 | html.strip | string.size }}",
        ["a capture doubled"] = "{{ a = 'xxxxxxxxxx'; for i in 1..40 }}{{ capture b }}{{ a }}{{ a }}{{ end; a = b }}{{ end }}",
        ["members of a function"] = "{{ [@string.upcase] | array.map 'target' }}{{ [@string.upcase] | array.map 'method' }}{{ string.upcase?.target }}",
        ["counting a long range"] = "{{ (1..2000000000) | array.size }}",
        ["a split into many pieces"] = "{{ ('a,' * 400000 | string.split ',').size }}",
        ["a regex with many matches"] = "{{ 'ab' * 400000 | regex.matches '.' | array.size }}",
        ["a large output"] = "{{ s = 'x' * 1000000; for i in 1..1000; s; end }}",
    };

    private static string Code(string code) => "{{ " + code + " }}";

    private static string Nest(string open, string inner, string close) => Code(Repeat(open, Deep) + inner + Repeat(close, Deep));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
