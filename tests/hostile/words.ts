/** What somebody might write, or paste, where a name or a note is asked for. */
export const markup = [
  "<img src=x onerror=\"document.title='broken'\">",
  "<script>document.title='broken'</script>",
  "<svg/onload=document.title='broken'>",
  "</textarea><b>bold</b>",
  "&lt;b&gt; & ' \" ` <w:t>",
  "{{constructor.constructor('document.title=1')()}}",
  "{{name}} $t(app.name) ${title} {title} {#types}{/types} {@raw}",
  "javascript:alert(1)",
  "]]><x>",
] as const;

/** What a spreadsheet could take for a formula. */
export const formulas = [
  '=HYPERLINK("http://evil.example","点此")',
  "=cmd|'/C calc'!A0",
  "+1+1",
  "-2+3+cmd|'/C calc'!A0",
  "@SUM(1+1)*cmd|'/C calc'!A0",
  "＝1+1",
  "＋1",
  "－1+1",
  "＠SUM(1)",
] as const;

/** As it is written, and as it is kept. */
export const invisible = [
  ["甲\u202E司公\u202C乙", "甲司公乙"],
  ["洋\u200B县\u200D稻\uFEFF香", "洋县稻香"],
  ["\t=1+1", "=1+1"],
  ["\r\n@x", "@x"],
  ["a\0b\u0007c", "a b c"],
  ["半\uD842个", "半\uFFFD个"],
] as const;

export const visible = ["👨‍👩‍👧‍👦 家庭农场", "𠮷野家（虚构）", "葛󠄀城", "ߊߓߜ", "Ålesund é"] as const;
