// SPDX-License-Identifier: GPL-2.0-or-later
// Lists of works, and what becomes of them: rows of test_sheet_forms.c.
{"nothing", "csl", "", "1: it ends too soon\n"},
    {"blanks only", "csl", " \n\t ", "2: it ends too soon\n"},
    {"a number", "csl", "7", "1: it is no list of works\n"},
    {"a text", "csl", "\"x\"", "1: it is no list of works\n"},
    {"a list of numbers", "csl", "[1]", "1: one of its works is no object\n"},
    {"a word", "csl", "nul", "1: a value is none that JSON has\n"},
    {"true", "csl", "true", "1: it is no list of works\n"},
    {"no list at its end", "csl", "[{\"title\":\"x\"}",
     "1: it ends too soon\n"},
    {"more behind", "csl", "[{\"title\":\"x\"}] 1",
     "1: something stands behind its end\n"},
    {"a bracket too many", "csl", "[{\"title\":\"x\"}]]",
     "1: something stands behind its end\n"},
    {"the other bracket", "csl", "[{\"title\":\"x\"]",
     "1: a bracket closes what is not open\n"},
    {"a brace alone", "csl", "}", "1: a bracket closes what is not open\n"},
    {"a key that is none", "csl", "[{title:1}]",
     "1: a key of an object is no text\n"},
    {"a key without colon", "csl", "[{\"title\" 1}]",
     "1: a colon is missing behind a key\n"},
    {"a key at the end", "csl", "[{\"title\"", "1: it ends too soon\n"},
    {"a key and a brace", "csl", "[{\"title\":}]",
     "1: a bracket closes what is not open\n"},
    {"a comma first", "csl", "[,{\"title\":\"x\"}]",
     "1: a value is none that JSON has\n"},
    {"no comma", "csl", "[{\"title\":\"x\"}{\"title\":\"y\"}]",
     "1: a comma is missing, or there is one too many\n"},
    {"a comma last in an object", "csl", "[{\"title\":\"x\",}]",
     "1: a comma is missing, or there is one too many\n"},
    {"no comma between keys", "csl", "[{\"title\":\"x\" \"id\":\"y\"}]",
     "1: a comma is missing, or there is one too many\n"},
    {"one object", "csl", "{\"title\":\"x\",\"issued\":{\"raw\":\"1999\"}}",
     "id|title|published\nx|x|1999\n"},
    {"one object and more", "csl", "{\"title\":\"x\"} {}",
     "1: something stands behind its end\n"},
    {"escapes", "csl", "[{\"title\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\303\251\"}]",
     "id|title\n\"\\/\010\014\n\r\t\303\251|\"\\/\010\014\n\r\t\303\251\n"},
    {"an escape that is none", "csl", "[{\"title\":\"\\q\"}]",
     "1: a value is none that JSON has\n"},
    {"an escape at the end", "csl", "[{\"title\":\"\\",
     "1: it ends too soon\n"},
    {"upper and lower digits", "csl", "[{\"title\":\"\\u00E9\\u00e9\"}]",
     "id|title\n\303\251\303\251|\303\251\303\251\n"},
    {"a digit that is none", "csl", "[{\"title\":\"\\u00g9\"}]",
     "1: a value is none that JSON has\n"},
    {"digits that end", "csl", "[{\"title\":\"\\u00",
     "1: a value is none that JSON has\n"},
    {"a pair", "csl", "[{\"title\":\"\360\237\230\200\"}]",
     "id|title\n\360\237\230\200|\360\237\230\200\n"},
    {"half a pair", "csl", "[{\"title\":\"\\ud83d\"}]",
     "1: a value is none that JSON has\n"},
    {"half a pair and a letter", "csl", "[{\"title\":\"\\ud83dx12345\"}]",
     "1: a value is none that JSON has\n"},
    {"half a pair and an escape", "csl", "[{\"title\":\"\\ud83d\\n12345\"}]",
     "1: a value is none that JSON has\n"},
    {"two first halves", "csl", "[{\"title\":\"\\ud83d\\ud83d\"}]",
     "1: a value is none that JSON has\n"},
    {"a pair whose second is none", "csl", "[{\"title\":\"\\ud83d\\u0041\"}]",
     "1: a value is none that JSON has\n"},
    {"a pair whose second ends", "csl", "[{\"title\":\"\\ud83d\\uZZZZ\"}]",
     "1: a value is none that JSON has\n"},
    {"a second half alone", "csl", "[{\"title\":\"\\ude00\"}]",
     "1: a value is none that JSON has\n"},
    {"zero", "csl", "[{\"title\":\"\\u0000\"}]",
     "1: a value is none that JSON has\n"},
    {"a line end in a text", "csl", "[{\"title\":\"a\nb\"}]",
     "1: a value is none that JSON has\n"},
    {"an open text", "csl", "[{\"title\":\"x", "1: it ends too soon\n"},
    {"numbers", "csl",
     "[{\"title\":-0.5e+3,\"volume\":0,\"number\":12e-2,\"page\":3E4}]",
     "id|title|volume|number|page\n-0.5e+3|-0.5e+3|0|12e-2|3E4\n"},
    {"a zero first", "csl", "[{\"title\":01}]",
     "1: a value is none that JSON has\n"},
    {"no digit", "csl", "[{\"title\":-}]",
     "1: a value is none that JSON has\n"},
    {"no digit behind a point", "csl", "[{\"title\":1.}]",
     "1: a value is none that JSON has\n"},
    {"no digit of a power", "csl", "[{\"title\":1e}]",
     "1: a value is none that JSON has\n"},
    {"no digit of a signed power", "csl", "[{\"title\":1e+}]",
     "1: a value is none that JSON has\n"},
    {"a plus", "csl", "[{\"title\":+1}]", "1: a value is none that JSON has\n"},
    {"a point at the end", "csl", "[{\"title\":1.", "1: it ends too soon\n"},
    {"words", "csl", "[{\"title\":\"x\",\"a\":true,\"b\":false,\"c\":null}]",
     "id|title\nx|x\n"},
    {"a word cut off", "csl", "[{\"title\":tru}]",
     "1: a value is none that JSON has\n"},
    {"a word that is none", "csl", "[{\"title\":falsy}]",
     "1: a value is none that JSON has\n"},
    {"deep", "csl",
     "[{\"title\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
     "[[[[[[[[[",
     "1: it is nested deeper than 64\n"},
    {"deep enough", "csl",
     "[{\"title\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]"
     "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}]",
     "id\nwork\n"},
    {"names", "csl",
     "[{\"id\":\"a\",\"title\":\"x\",\"author\":[{\"family\":\"F\",\"given\":"
     "\"G\"},{\"literal\":\"L\"},{\"family\":\"van\",\"non-dropping-particle\":"
     "\"der\"},{\"given\":\"g\",\"dropping-particle\":\"p\"},{},{\"family\":"
     "\"\"},{\"family\":3,\"suffix\":\"jr\"},\"plain\",7,[1],{\"given\":[\"x\"]"
     "}]}]",
     "id|title|author\na|x|F, G; L; van der; g p; plain; 7\n"},
    {"dates", "csl",
     "[{\"id\":\"a\",\"title\":\"x\",\"issued\":{\"date-parts\":[[2011,9,21],["
     "\"2012\"]],\"circa\":true},\"accessed\":{\"date-parts\":[[99]],\"circa\":"
     "1}},{\"id\":\"b\",\"title\":\"y\",\"issued\":{\"date-parts\":[[2011]],"
     "\"season\":2,\"circa\":\"yes\"}},{\"id\":\"c\",\"title\":\"z\","
     "\"issued\":{\"raw\":\"once\",\"literal\":\"twice\"}},{\"id\":\"d\","
     "\"title\":\"w\",\"issued\":{\"date-parts\":[7,[2011,[1],9]],\"season\":7,"
     "\"circa\":0}},{\"id\":\"e\",\"title\":\"v\",\"issued\":{\"date-parts\":"
     "\"2011\",\"season\":\"3\",\"circa\":\"false\",\"x\":{}}},{\"id\":\"f\","
     "\"title\":\"u\",\"issued\":{\"date-parts\":[[\"\"]],\"circa\":\"\","
     "\"literal\":8}},{\"id\":\"g\",\"title\":\"t\",\"issued\":{\"date-parts\":"
     "[[2011,5]],\"season\":1,\"circa\":\"0\"}},{\"id\":\"h\",\"title\":\"s\","
     "\"issued\":\"2011\"}]",
     "id|title|published|accessed\na|x|2011-09-21/"
     "2012|0099~\nb|y|2011-22~\nc|z|once\nd|w|2011\ne|v\nf|u\ng|t|2011-05\nh|s|"
     "2011\n* 5 parts of dates of works are left out\n"},
    {"dates of other kinds", "csl",
     "[{\"title\":\"x\",\"issued\":{\"edtf\":\"2001~\",\"date-parts\":[[2001]]}"
     "},"
     "{\"title\":\"y\",\"issued\":{\"date-parts\":[[2001]],\"season\":\"Fall\"}"
     "}]",
     "id|title|published\nx|x|2001~\ny|y|2001-23\n"},
    {"dates that break off", "csl",
     "[{\"title\":\"x\",\"issued\":{\"date-parts\":[[2011,",
     "1: it ends too soon\n"},
    {"dates that break off earlier", "csl",
     "[{\"title\":\"x\",\"issued\":{\"date-parts\":[", "1: it ends too soon\n"},
    {"keys", "csl",
     "[{\"id\":7,\"type\":\"webpage\",\"title\":\"x\",\"URL\":\"https://"
     "a.example\",\"DOI\":\"10.1/"
     "x\",\"archive_location\":\"box\",\"abstract\":\"long\",\"container-"
     "title\":\"J\",\"odd\":{\"a\":[1,{\"b\":2}]}},{\"id\":\"b\",\"type\":"
     "\"book\",\"title\":\"y\",\"DOI\":\"10.1/"
     "y\",\"publisher\":\"P\",\"container-title\":\"J\",\"abstract\":\"\"},{"
     "\"type\":\"document\",\"title\":\"z\"}]",
     "id|publisher|title|url|DOI|archived|type|container-title\n7|J|x|https://"
     "a.example|10.1/x|box\nb|P|y|https://doi.org/10.1/y|10.1/"
     "y||book|J\nz||z\n* 1 abstract is left out\n* 1 value is none of a work, "
     "and is left out\n"},
    {"the same id twice", "csl",
     "[{\"id\":\"a\",\"title\":\"x\"},{\"id\":\"a\",\"title\":\"y\"}]",
     "id|title\na|x\na-2|y\n* 1 id is that of another work: a number is "
     "added\n"},
    {"nothing", "bibtex", "", "id\n"},
    {"a remark", "bibtex", "nothing here\n@comment{a {b} c}\n@preamble \"x\"\n",
     "id\n"},
    {"an open remark", "bibtex", "@comment{a {b",
     "1: the entry that begins here is not closed\n"},
    {"an at alone", "bibtex", "@", "id\n"},
    {"two", "bibtex", "@@misc{a, title={x}}", "id|title\na|x\n"},
    {"no brace", "bibtex", "@misc a",
     "1: a brace is missing behind the type of an entry\n"},
    {"a type at the end", "bibtex", "@misc", "id\n"},
    {"parentheses", "bibtex", "@misc(a, title={x}, year=1999)",
     "id|title|published\na|x|1999\n"},
    {"open", "bibtex", "@misc{a, title={x",
     "1: the entry that begins here is not closed\n"},
    {"open behind a name", "bibtex", "@misc{a, title",
     "1: the entry that begins here is not closed\n"},
    {"open behind an equals", "bibtex",
     "@misc{a, title=", "1: the entry that begins here is not closed\n"},
    {"open behind a comma", "bibtex", "@misc{a,",
     "1: the entry that begins here is not closed\n"},
    {"no name", "bibtex", "@misc{a, ={x}}",
     "1: a field of an entry has no name\n"},
    {"no equals", "bibtex", "@misc{a, title {x}}",
     "1: `=` is missing behind the name of a field\n"},
    {"no value", "bibtex", "@misc{a, title=,}",
     "1: a field of an entry has no value\n"},
    {"a quote", "bibtex", "@misc{a, title=\"x {\"}y\\\" z\"}",
     "id|title\na|x \"y \314\210z\n"},
    {"a brace too many in a quote", "bibtex", "@misc{a, title=\"x}\"}",
     "1: a brace closes what is not open\n"},
    {"escapes", "bibtex", "@misc{a, title={x \\{ y \\} \\\\ z\\& w}}",
     "id|title\na|x { y }   z& w\n"},
    {"deep", "bibtex",
     "@misc{a, "
     "title={{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{"
     "{{{x",
     "1: braces are nested deeper than 64\n"},
    {"strings", "bibtex",
     "@string{j = \"Journal\"}\n@string(k = j # { of K})\n@article{a, title = "
     "j # \" \" # k # 3 # nov, journal = K, year = 1999, month = nov, day = 3}",
     "id|type|title|publisher|published\na|article|Journal Journal of "
     "K311|Journal of K|1999-11-03\n"},
    {"an open string", "bibtex", "@string{j = \"J\"",
     "1: the entry that begins here is not closed\n"},
    {"a string without a name", "bibtex", "@string{= 1}",
     "1: a field of an entry has no name\n"},
    {"a string with more", "bibtex", "@string{j = 1, k = 2}",
     "1: the entry that begins here is not closed\n"},
    {"months", "bibtex",
     "@misc{a,title={1},year=2001,month=3}\n@misc{b,title={2},year=2001,month="
     "13}\n@misc{c,title={3},year=2001,month={September},day=21}\n@misc{d,"
     "title={4},year=2001,month={sept}}\n@misc{e,title={5},year=01,month=1,day="
     "2}\n@misc{f,title={6},year=2001,month={x},day=2}\n@misc{g,title={7},year="
     "2001,month=1,day=123}\n@misc{h,title={8},year=2001,month={se}}\n@misc{i,"
     "title={9},year=2001,month=0}",
     "id|title|published\na|1|2001-03\nb|2|2001\nc|3|2001-09-21\nd|4|2001-"
     "09\ne|5|01\nf|6|2001\ng|7|2001-01\nh|8|2001\ni|9|2001\n"},
    {"people", "bibtex",
     "@book{a, title={x}, author={A B and {C and D} and E}, editor={F}}",
     "id|type|title|author|editor\na|book|x|A B; C and D; E|F\n"},
    {"people with a brace too many", "bibtex",
     "@book{a, title={x}, author=\"A \\} and B\"}",
     "id|type|title|author\na|book|x|A }; B\n"},
    {"titles", "bibtex",
     "@misc{a, title={x}, subtitle={y}}\n@misc{b, subtitle={y}, "
     "title={}}\n@misc{c, subtitle={z}}",
     "id|title|subtitle\na|x: y\nb||y\nc||z\n"},
    {"links", "bibtex",
     "@online{a, title={x}, doi={10.1/x}}\n@misc{b, title={y}, "
     "howpublished={\\url{https://a.example/~b}}}\n@misc{c, title={z}, "
     "doi={10.1/z}, url={https://c.example}, howpublished={h}}",
     "id|title|doi|url|howpublished\na|x|10.1/x|https://doi.org/10.1/"
     "x\nb|y||https://a.example/~b\nc|z|10.1/z|https://c.example|h\n"},
    {"dates", "bibtex",
     "@misc{a, title={x}, date={2001-02}, urldate={2002}, year=1999, "
     "langid={english}, institution={I}}",
     "id|title|published|accessed|year|language|publisher\na|x|2001-02|2002|"
     "1999|english|I\n"},
    {"left out", "bibtex",
     "@misc{a, title={x}, abstract={long}, file={f}, timestamp={t}}",
     "id|title\na|x\n* 3 abstracts, files and the like are left out\n"},
    {"no key", "bibtex", "@misc{, title={x}}", "id|title\nx|x\n"},
    {"the same key", "bibtex", "@misc{a, title={x}}\n@misc{a, title={y}}",
     "id|title\na|x\na-2|y\n* 1 id is that of another work: a number is "
     "added\n"},
