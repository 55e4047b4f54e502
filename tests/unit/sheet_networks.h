// SPDX-License-Identifier: GPL-2.0-or-later
// Networks, and what becomes of them: rows of test_sheet_forms.c.
{"no data", "ucinet", "dl n=2", "1: it has no data\n"},
    {"no count", "ucinet", "dl format=fullmatrix data:\n0 1\n1 0\n",
     "1: it does not say how many nodes there are: n=\n"},
    {"a count that is none", "ucinet", "dl n=x data:\n",
     "1: a number of nodes or of matrices is no whole number\n"},
    {"a count at the end", "ucinet",
     "dl n=", "1: a number of nodes or of matrices is no whole number\n"},
    {"no count of nodes", "ucinet", "dl n=0 data:\n",
     "1: a number of nodes or of matrices is no whole number\n"},
    {"no format", "ucinet", "dl n=2 format=", "1: `format` says nothing\n"},
    {"a matrix", "ucinet", "dl n=2\ndata:\n0 2\n. na\n",
     "id|label\n1|1\n2|2\n--\nfrom|to|weight\n1|2|2\n* 2 values are signs "
     "for what is not known, and read as no tie\n"},
    {"a lower half", "ucinet", "dl n=3 format=lowerhalf data:\n0\n1 0\n2 3 0\n",
     "id|label\n1|1\n2|2\n3|3\n--\nfrom|to|weight\n2|1|1\n3|1|2\n3|2|3\n"},
    {"a lower half without itself", "ucinet",
     "dl n=3 format=lh diagonal=absent data:\n1\n2 3\n",
     "id|label\n1|1\n2|2\n3|3\n--\nfrom|to|weight\n2|1|1\n3|1|2\n3|2|3\n"},
    {"an upper half", "ucinet",
     "dl n=3 format=upperhalf data:\n0 1 2\n0 3\n0\n",
     "id|label\n1|1\n2|2\n3|3\n--\nfrom|to|weight\n1|2|1\n1|3|2\n2|3|3\n"},
    {"a diagonal that says nothing", "ucinet", "dl n=2 diagonal",
     "1: `diagonal` says nothing\n"},
    {"a diagonal that is there", "ucinet",
     "dl n=2 diagonal present data:\n1 0\n0 1\n",
     "id|label\n1|1\n2|2\n--\nfrom|to|weight\n1|1|1\n2|2|1\n"},
    {"labels", "ucinet",
     "dl n=2 format=fullmatrix\nlabels:\nann,\"bob b\"\ndata:\n0 1\n1 0\n",
     "id|label\nann|ann\nbob b|bob b\n--\nfrom|to|weight\nann|bob b|1\nbob "
     "b|ann|1\n"},
    {"labels that end", "ucinet", "dl n=2 labels:\nann",
     "2: it ends before its data\n"},
    {"labels beyond", "ucinet", "dl n=1 labels:\nann\nbob data:\n1\n",
     "id|label\nann|ann\n--\nfrom|to|weight\nann|ann|1\n* 1 word of its head "
     "is not known, and passed over\n"},
    {"labels embedded", "ucinet",
     "dl n=2 format=fullmatrix labels embedded data:\n ann bob\nann 0 1\nbob 1 "
     "0\n",
     "id\nann\nbob\n--\nfrom|to|weight\nann|bob|1\nbob|ann|1\n"},
    {"labels embedded, a list", "ucinet",
     "dl n=3 format=edgelist1 labels embedded: data:\nann bob 2\nbob "
     "cleo\nann\n\nann bob 0\n",
     "id\nann\nbob\ncleo\n--\nfrom|to|weight\nann|bob|2\nbob|cleo\nann (an end "
     "of it is missing)\n* 1 row of the list has the weight 0, and is no "
     "tie\n"},
    {"embedded alone", "ucinet",
     "dl n=2 embedded: data:\nann bob\nann 0 1\nbob 0 0\n",
     "id\nann\nbob\n--\nfrom|to|weight\nann|bob|1\n"},
    {"embedded and cut", "ucinet",
     "dl n=2 embedded data:\nann bob\nann 0 1\nbob",
     "4: its matrix ends too soon\n"},
    {"embedded and cut in its head", "ucinet", "dl n=2 embedded data:\nann",
     "2: its matrix ends too soon\n"},
    {"columns", "ucinet",
     "dl n=2 row labels:\na\nb\ncol labels:\nc\nd\ndata:\n0 1\n1 0\n",
     "id|label\na|a\nb|b\n--\nfrom|to|weight\na|b|1\nb|a|1\n"},
    {"relations", "ucinet",
     "dl n=2 nm=2 matrix labels:\nfunds\narms\ndata:\n0 1\n0 0\n0 0\n1 0\n",
     "id|label\n1|1\n2|2\n--\nfrom|to|kind|weight\n1|2|funds|1\n2|1|arms|1\n"},
    {"relations without names", "ucinet",
     "dl n=2 nm=2 data:\n0 1\n0 0\n0 0\n1 0\n",
     "id|label\n1|1\n2|2\n--\nfrom|to|weight\n1|2|1\n2|1|1\n"},
    {"levels", "ucinet", "dl n=2 nm=1 level labels: funds data:\n0 1\n0 0\n",
     "id|label\n1|1\n2|2\n--\nfrom|to|kind|weight\n1|2|funds|1\n"},
    {"lists of relations", "ucinet",
     "dl n=2 nm=2 format=edgelist1 matrix labels:\nx,y\ndata:\n1 2\n!\n2 1 4\n",
     "id|label\n1|1\n2|2\n--\nfrom|to|kind|weight\n1|2|x\n2|1|y|4\n"},
    {"a list of nodes", "ucinet", "dl n=3 format=nl1 data:\n1 2 3\n2\n\n3 1\n",
     "id|label\n1|1\n2|2\n3|3\n--\nfrom|to\n1|2\n1|3\n3|1\n"},
    {"an edge with one end", "ucinet", "dl n=2 format=el1 data:\n1\n",
     "id|label\n1|1\n2|2\n--\nfrom|to\n1 (an end of it is missing)\n"},
    {"rows and columns", "ucinet", "dl nr=2 nc=3 data:\n",
     "1: its matrix ends too soon\n"},
    {"words that nobody knows", "ucinet", "dl n=1 title=x y data\n1\n",
     "id|label\n1|1\n--\nfrom|to|weight\n1|1|1\n* 3 words of its head are not "
     "known, and passed over\n"},
    {"an edge of a node that is not there", "ucinet",
     "dl n=2 format=el1 data:\n1 7 2\n",
     "id|label\n1|1\n2|2\n--\nfrom|to|weight\n1|7|2 (there is no node `7`)\n"},
    {"a relation that ends", "ucinet", "dl n=2 nm=2 data:\n0 1\n0 0\n0 0\n1",
     "5: its matrix ends too soon\n"},
    {"no beginning", "pajek", "1 2\n",
     "1: it does not begin with *Vertices or *Network, so it is no network of "
     "Pajek's\n"},
    {"remarks", "pajek",
     "% x\n\n*Network N one\n*Vertices 2\n1 \"a\"\n2 \"b\"\n",
     "# N one\nid|label\na|a\nb|b\n--\nfrom|to\n"},
    {"vertices without a number", "pajek", "*Vertices\n",
     "1: *Vertices is followed by how many there are\n"},
    {"vertices that are none", "pajek", "*Vertices x\n",
     "1: *Vertices is followed by how many there are\n"},
    {"two kinds", "pajek", "*Vertices 3 2\n1 \"a\"\n",
     "id|label\na|a\n2|2\n3|3\n--\nfrom|to\n* 1 network has two kinds of "
     "vertices, which are read alike\n"},
    {"unnamed", "pajek", "*Vertices 3\n2 \"b\"\n*Edges\n1 3\n",
     "id|label\nb|b\n1|1\n3|3\n--\nfrom|to|directed\n1|3|false\n"},
    {"no label", "pajek", "*Vertices 1\n1\n", "id|label\n1|1\n--\nfrom|to\n"},
    {"a label twice", "pajek", "*Vertices 2\n1 \"a\"\n2 \"a\"\n",
     "id|label\na|a\na (2)|a\n--\nfrom|to\n* 1 label that another node has, "
     "too: its number is added\n"},
    {"times", "pajek",
     "*Vertices 2\n1 \"a\" [5-10,12-*]\n2 \"b\" [*-3, ,7]\n*Arcs\n1 2 1 "
     "[1980]\n1 2 2 [1981-1985] c Red\n",
     "id|label|times\na|a|5/10; 12/\nb|b|/3; "
     "7/7\n--\nfrom|to|weight|spells\na|b|1|1980/1980\na|b|2|1981/1985\n* 4 "
     "times are no dates and no years, and are kept as they are written\n"},
    {"a time that is open", "pajek", "*Vertices 1\n1 \"a\" [5-10\n",
     "id|label\na|a\n--\nfrom|to\n* 1 line has more words, as on how it is "
     "drawn, which are "
     "left out\n"},
    {"drawn", "pajek",
     "*Vertices 2\n1 \"a\" 0.1 0.2 box ic Red\n2 \"b\"\n*Arcs\n1 2 1 l "
     "\"label\" c Blue\n1 2 2 \"l\" l\n",
     "id|label\na|a\nb|b\n--\nfrom|to|label|weight\na|b|label|1\na|b||2\n* 3 "
     "lines have more words, as on how they are drawn, which are left out\n"},
    {"relations", "pajek",
     "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Arcs :1 \"funds\"\n1 2\n*Edges :2\n1 2 "
     "3\n*Arcs\n2: 2 1\n9: 1 2\nx: 1 2\n",
     "id|label\na|a\nb|b\n--\nfrom|to|directed|kind|weight\na|b|true|funds\na|"
     "b|false|relation 2|3\nb|a|true|relation 2\na|b|true\nx:|a|true||2 (there "
     "is no node `x:`)\n"},
    {"a relation with a name alone", "pajek",
     "*Vertices 2\n*Arcs \"funds\"\n1 2\n*Arcs funds\n2 1\n",
     "id|label\n1|1\n2|2\n--\nfrom|to|kind\n1|2|funds\n2|1\n"},
    {"lists", "pajek", "*Vertices 3\n*Arcslist\n1 2 3\n2\n\n*Edgeslist\n3 1\n",
     "id|label\n1|1\n2|2\n3|3\n--\nfrom|to|directed\n1|2|true\n1|3|true\n3|1|"
     "false\n"},
    {"a matrix", "pajek", "*Vertices 2\n*Matrix\n0 2\n\nx 0\n",
     "id|label\n1|1\n2|2\n--\nfrom|to|weight\n1|2|2\n2|1|x\n"},
    {"an edge with one end", "pajek", "*Vertices 2\n*Edges\n1\n",
     "id|label\n1|1\n2|2\n--\nfrom|to|directed\n1||false (an end of it is "
     "missing)\n"},
    {"no vertices", "pajek", "*Network x\n*Arcs\n1 2\n",
     "# x\nid\n--\nfrom|to\n1|2 (there is no node `1`)\n"},
    {"parts that are none", "pajek",
     "*Vertices 1\n1 \"a\"\n*Partition p\n1\n*Vector v\n2\n",
     "id|label\na|a\n--\nfrom|to\n* 2 parts of the file are no network, and "
     "are left out\n"},
    {"a second title", "pajek", "*Network a\n*Network b\n*Vertices 1\n",
     "# a\nid|label\n1|1\n--\nfrom|to\n* 1 part of the file is no network, and "
     "is left out\n"},
    {"a vertex twice", "pajek", "*Vertices 2\n1 \"a\"\n1 \"b\"\n",
     "id|label\na|a\nb|b (its id is that of line 2)\n2|2\n--\nfrom|to\n"},
    {"a vertex beyond", "pajek", "*Vertices 1\n2 \"b\"\n0 \"c\"\nx \"d\"\n",
     "id|label\nb|b (`2` is no number of a vertex, from 1 to 1)\nc|c (`0` is "
     "no number of a vertex, from 1 to 1)\nd|d (`x` is no number of a vertex, "
     "from 1 to 1)\n1|1\n--\nfrom|to\n"},
    {"nothing", "gexf", "", "1: it is broken: no element found in line 1\n"},
    {"no gexf", "gexf", "<x/>",
     "1: it does not begin with <gexf>, so it is no GEXF\n"},
    {"not closed", "gexf", "<gexf><graph>",
     "1: it is broken: no element found in line 1\n"},
    {"other entities", "gexf",
     "<!DOCTYPE g [<!ENTITY a \"b\">]><gexf>&a;</gexf>",
     "1: it declares entities, or might: that is not read\n"},
    {"directions", "gexf",
     "<gexf><graph defaultedgetype=\"directed\"><nodes><node id=\"a\" "
     "label=\"A\"/><node id=\"b\"/></nodes><edges><edge id=\"e1\" source=\"a\" "
     "target=\"b\" type=\"undirected\"/><edge source=\"a\" target=\"b\"/><edge "
     "source=\"a\" target=\"b\" edgetype=\"directed\" kind=\"k\" label=\"l\" "
     "weight=\"2\"/></edges></graph></gexf>",
     "id|label\na|A\nb\n--\nfrom|to|directed|kind|label|weight\na|b|false\na|b|"
     "true\na|b|true|k|l|2\n"},
    {"no direction", "gexf",
     "<gexf><graph><nodes><node id=\"a\" label=\"A\"/><node "
     "id=\"b\"/></nodes><edges><edge id=\"x\" source=\"a\" "
     "target=\"b\"/></edges></graph></gexf>",
     "id|label\na|A\nb\n--\nfrom|to|edge|directed\na|b|x|false\n"},
    {"attributes", "gexf",
     "<gexf><graph><attributes class=\"node\"><attribute id=\"0\" "
     "title=\"colour\"><default> red </default></attribute><attribute id=\"1\" "
     "title=\"size\"/></attributes><attributes class=\"edge\"><attribute "
     "id=\"0\" title=\"kind\"/></attributes><nodes><node "
     "id=\"a\"><attvalues><attvalue for=\"0\" value=\"blue\"/><attvalue "
     "for=\"0\" value=\"green\"/><attvalue id=\"1\" value=\"3\" "
     "start=\"1999\"/><attvalue for=\"9\" value=\"x\"/><attvalue "
     "for=\"1\"/></attvalues></node><node id=\"b\"/></nodes><edges><edge "
     "source=\"a\" target=\"b\"><attvalues><attvalue for=\"0\" value=\"funds\" "
     "end=\"2001\"/></attvalues></edge></edges></graph></gexf>",
     "id|colour|size\na|blue|3\nb|red\n--\nfrom|to|directed|kind\na|b|false|"
     "funds\n* 1 value is a later one of its attribute, and is left out\n* 2 "
     "values have times, which are left out\n* 1 value has an attribute that "
     "is not declared: it is left out\n"},
    {"attributes of nothing", "gexf",
     "<gexf><graph><attvalue for=\"0\" value=\"x\"/><spell "
     "start=\"1\"/><default>x</default></graph></gexf>",
     "id\n--\nfrom|to\n"},
    {"times", "gexf",
     "<gexf><graph><nodes><node id=\"a\" start=\"1990\" end=\"None\"/><node "
     "id=\"b\" startopen=\"1990\" endopen=\"1995\"/><node id=\"c\" "
     "start=\"-Infinity\" end=\"Infinity\"/></nodes><edges><edge source=\"a\" "
     "target=\"b\" start=\"1991\"><spells><spell start=\"1992\" "
     "end=\"1993\"/><spell startopen=\"1994\"/></spells></edge><edge "
     "source=\"a\" target=\"c\"><slices><slice "
     "end=\"1999\"/></slices></edge></edges></graph></gexf>",
     "id|spells\na|1990/..\nb|1991/"
     "1994\nc\n--\nfrom|to|directed|spells\na|b|false|1992/1993; "
     "1995/..\na|c|false|../1999\n* 3 ends are open: the days, months or years "
     "next to them are meant\n"},
    {"intervals", "gexf",
     "<gexf><graph><nodes><node id=\"a\" intervals=\"&lt;[2001-01-01, "
     "2002-01-01]; (2003, 2004); x; (2005,2006]&gt;\"/><node id=\"b\" "
     "timestamps=\"&lt;[2001, 2003]&gt;\"/><node id=\"c\" "
     "timestamp=\"1999\"/></nodes></graph></gexf>",
     "id|spells\na|2001-01-01/2002-01-01; 2004/2003; 2006/2006\nb|2001/2001; "
     "2003/2003\nc|1999/1999\n--\nfrom|to\n* 3 ends are open: the days, months "
     "or years next to them are meant\n* 1 interval is not of the form [from, "
     "to], and is left out\n"},
    {"within", "gexf",
     "<gexf><graph><nodes><node id=\"a\"><nodes><node "
     "id=\"b\"/></nodes></node><node id=\"c\" "
     "pid=\"a\"/></nodes></graph></gexf>",
     "id|within\na\nb|a\nc|a\n--\nfrom|to\n* 2 nodes lie within others: which "
     "is kept, and means no tie\n"},
    {"drawn", "gexf",
     "<gexf><graph><nodes><node id=\"a\"><color r=\"1\"/><position "
     "x=\"1\"/><size value=\"2\"/><shape/></node></nodes><color "
     "r=\"2\"/></graph></gexf>",
     "id\na\n--\nfrom|to\n* 4 colours, places, sizes and shapes are left "
     "out\n"},
    {"a title", "gexf",
     "<gexf><meta><title>T</title><description>D</description></meta><graph/></"
     "gexf>",
     "# T\nid\n--\nfrom|to\n"},
    {"a description", "gexf",
     "<gexf><meta><description> D </description></meta><graph/></gexf>",
     "# D\nid\n--\nfrom|to\n"},
    {"an edge with one end", "gexf",
     "<gexf><graph><nodes><node id=\"a\" label=\"A\"/><node "
     "id=\"b\"/></nodes><edges><edge source=\"a\"/></edges></graph></gexf>",
     "id|label\na|A\nb\n--\nfrom|to|directed\na||false (an end of it is "
     "missing)\n"},
    {"nothing", "graphml", "", "1: it is broken: no element found in line 1\n"},
    {"no graphml", "graphml", "<x/>",
     "1: it does not begin with <graphml>, so it is no GraphML\n"},
    {"not closed", "graphml", "<graphml><graph>",
     "1: it is broken: no element found in line 1\n"},
    {"directions", "graphml",
     "<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/><node "
     "id=\"b\"/><edge source=\"a\" target=\"b\"/><edge id=\"x\" source=\"a\" "
     "target=\"b\" directed=\"true\"/><edge source=\"a\" target=\"b\" "
     "directed=\"1\"/><edge source=\"a\" target=\"b\" "
     "directed=\"false\"/></graph></graphml>",
     "id\na\nb\n--\nfrom|to|edge|directed\na|b||false\na|b|x|true\na|b||"
     "true\na|b||false\n"},
    {"keys", "graphml",
     "<graphml><key id=\"k\" for=\"node\" "
     "attr.name=\"colour\"><default>red</default></key><key id=\"l\" "
     "for=\"all\" attr.name=\"label\"/><key id=\"m\" "
     "attr.name=\"note\"><desc>d</desc></key><key id=\"p\" for=\"port\" "
     "attr.name=\"q\"><default>z</default></key><graph "
     "edgedefault=\"directed\"><data key=\"m\">of the graph</data><node "
     "id=\"n1\"><data key=\"k\">blue</data><data key=\"l\">Ann</data><data "
     "key=\"k\">green</data><data key=\"zz\">x</data></node><node "
     "id=\"n2\"><data key=\"l\">Bob</data></node><edge source=\"n1\" "
     "target=\"n2\"><data key=\"m\">why</data><data "
     "key=\"k\">no</data></edge></graph></graphml>",
     "# "
     "d\nid|colour|label\nAnn|blue|Ann\nBob|red|Bob\n--\nfrom|to|note\nAnn|Bob|"
     "why\n* 1 value of the whole graph is left out\n* 1 value is a second one "
     "of its key, and is left out\n* 2 values have keys that are not declared: "
     "they are left out\n* 2 nodes are called by their labels: their ids are "
     "but numbers\n"},
    {"graphs in graphs", "graphml",
     "<graphml><graph><node id=\"a\"><graph edgedefault=\"undirected\"><node "
     "id=\"b\"/><edge source=\"a\" "
     "target=\"b\"/></graph></node></graph><graph><node "
     "id=\"c\"/></graph></graphml>",
     "id\na\nb\nc\n--\nfrom|to|directed\na|b|false\n* 1 graph lies within a "
     "node: its nodes are read like the others\n* 1 further graph is in the "
     "file, and is part of the network\n"},
    {"ports", "graphml",
     "<graphml><graph><node id=\"a\"><port name=\"p\"/></node><edge "
     "source=\"a\" target=\"a\" sourceport=\"p\"/><edge source=\"a\" "
     "target=\"a\" targetport=\"p\"/></graph></graphml>",
     "id\na\n--\nfrom|to\na|a\na|a\n* 2 edges have ports, which are left "
     "out\n"},
    {"hyperedges", "graphml",
     "<graphml><graph><node id=\"a\"/><node id=\"b\"/><node "
     "id=\"c\"/><hyperedge><endpoint node=\"a\"/><endpoint "
     "node=\"b\"/><endpoint node=\"c\"/></hyperedge><hyperedge/><endpoint "
     "node=\"a\"/></graph></graphml>",
     "id\na\nb\nc\n--\nfrom|to\n (an edge of 3 ends: a tie has two)\n (an edge "
     "of 0 ends: a tie has two)\n"},
    {"descriptions", "graphml",
     "<graphml><desc>A network</desc><graph><desc>more</desc><node "
     "id=\"a\"><desc>of a</desc></node></graph></graphml>",
     "# A network\nid|description\na|of a\n--\nfrom|to\n"},
    {"labels alike", "graphml",
     "<graphml><key id=\"l\" for=\"node\" attr.name=\"name\"/><graph><node "
     "id=\"1\"><data key=\"l\">Ann</data></node><node id=\"2\"><data "
     "key=\"l\">Ann</data></node></graph></graphml>",
     "id|name\nAnn|Ann\nAnn (2)|Ann\n--\nfrom|to\n* 1 label that another node "
     "has, too: its number is added\n* 2 nodes are called by their labels: "
     "their ids are but numbers\n"},
    {"entities", "graphml",
     "<graphml><graph><node id=\"&lt;a&gt; &amp; b\"/><node "
     "id=\"c&#233;\"/></graph></graphml>",
     "id\n<a> & b\nc\303\251\n--\nfrom|to\n"},
    {"times as attributes", "graphml",
     "<graphml><key id=\"s\" for=\"edge\" attr.name=\"start\"/><graph><node "
     "id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"><data "
     "key=\"s\">1990</data></edge></graph></graphml>",
     "id\na\nb\n--\nfrom|to|start\na|b|1990\n"},
    {"months and days that do not count", "gexf",
     "<gexf><graph><nodes><node id=\"a\" startopen=\"1990-12\" "
     "endopen=\"1991-01\"/><node id=\"b\" startopen=\"1990-12-31\" "
     "endopen=\"1991-01-01\"/><node id=\"c\" start=\"1990-13\" "
     "end=\"1990-00\"/><node id=\"d\" start=\"1990-02-30\"/><node id=\"e\" "
     "start=\"1990-05-02T10:15\" end=\"0000\"/></nodes></graph></gexf>",
     "id|times\na|1990-12/1991-01\nb|1990-12-31/1991-01-01\nc|1990-13/"
     "1990-00\nd|1990-02-30/\ne|1990-05-02T10:15/0000\n--\nfrom|to\n* 4 ends "
     "are open: the days, months or years next to them are meant\n* 5 times "
     "are no dates and no years, and are kept as they are written\n"},
    {"months that do not count", "gexf",
     "<gexf><graph><nodes><node id=\"a\" startopen=\"1990-12\" "
     "endopen=\"1991-01\"/><node id=\"b\" startopen=\"1990-12-31\" "
     "endopen=\"1991-01-01\"/><node id=\"e\" start=\"1990-05-02T10:15\" "
     "end=\"1991-05-02 11:00\"/></nodes></graph></gexf>",
     "id|spells\na|1991-01/1990-12\nb|1991-01-01/1990-12-31\ne|1990-05-02/"
     "1991-05-02\n--\nfrom|to\n* 4 ends are open: the days, months or years "
     "next to them are meant\n* 2 times of day are left out\n"},
    {"numbers that are years", "gexf",
     "<gexf><graph><nodes><node id=\"a\" start=\"1990.0\" "
     "end=\"1991.5\"/><node id=\"b\" start=\"1992\"/></nodes></graph></gexf>",
     "id|spells\na|1990/1991-07-02\nb|1992/..\n--\nfrom|to\n"},
    {"labels that are drawn", "graphml",
     "<graphml><key id=\"g\" for=\"node\"/><graph><node id=\"n1\"><data "
     "key=\"g\"><y:ShapeNode xmlns:y=\"u\"><y:NodeLabel> Ann "
     "</y:NodeLabel><y:NodeLabel>Other</y:NodeLabel></y:ShapeNode></data></"
     "node><node id=\"n2\"><data key=\"g\"><y:NodeLabel xmlns:y=\"u\"> "
     "</y:NodeLabel></data></node><edge source=\"n1\" target=\"n2\"><data "
     "key=\"g\"><y:EdgeLabel "
     "xmlns:y=\"u\">pays</y:EdgeLabel></data></edge></graph><y:NodeLabel "
     "xmlns:y=\"u\">nobody</y:NodeLabel></graphml>",
     "id|label\nn1|Ann\nn2\n--\nfrom|to|label\nn1|n2|pays\n"},
    {"descriptions of nothing", "graphml",
     "<graphml><desc> </desc><graph><node "
     "id=\"a\"><desc/></node></graph></graphml>",
     "id\na\n--\nfrom|to\n"},
    {"graphs that are too deep", "graphml",
     "<graphml><graph><graph><graph><graph><graph><graph><graph><graph><graph><"
     "graph><graph><graph><graph><graph><graph><graph><graph><graph><graph><"
     "graph><graph><graph><graph><graph><graph><graph><graph><graph><graph><"
     "graph><graph><graph><graph><graph><graph><graph><graph><graph><graph><"
     "graph><graph><graph><graph><graph><graph><graph><graph><graph><graph><"
     "graph><graph><graph><graph><graph><graph><graph><graph><graph><graph><"
     "graph><graph><graph><graph><graph><graph><graph><graph><graph><graph><"
     "graph>",
     "1: it is nested deeper, or has more attributes, than any network\n"},
