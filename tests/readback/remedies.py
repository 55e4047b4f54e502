#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Every remedy that a message offers is tried: remedies.py PROGRAM_DIRS PAGE.

PAGE is docs/errors.md, which has a section for each message with the smallest
ledger or command that causes it. The ledgers are made as the page says and
checked; then, for each message, what its help has in backticks is

- put in place of what is marked, if it is a date, or a word that was meant;
- written into the ledger or the record, if it is a line of YAML;
- looked for among the keys of the format, if it is a key;
- asked for its help, if it is a command of the program.

Whatever was written has to be read, and the message to be gone. An option that
is named has to be one of some command, and of this one if it is a usage error.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

DIRS, PAGE = sys.argv[1], sys.argv[2]
ENV = {k: v for k, v in os.environ.items() if k != "ENTENTE_FILE"}
ENV.update(PATH=DIRS + os.pathsep + ENV["PATH"], LC_ALL="C.UTF-8",
           COLUMNS="80", TERM="dumb", TZ="UTC")
TOP = {"coverage", "dates", "entente", "periods", "include", "sources"}
failures, tried, passed = [], {}, []


def check(good, *words):
    if not good:
        failures.append(" ".join(map(str, words)))
        print("broken:", failures[-1])


def run(words, folder):
    return subprocess.run(words, cwd=folder, env=ENV, capture_output=True,
                          stdin=subprocess.DEVNULL, text=True,
                          shell=isinstance(words, str))


def sections():
    """(code, commands): a command with the lines that go on after `> `."""
    code, commands = None, []
    for line in open(PAGE, encoding="utf-8"):
        head = re.match(r"## `([a-z-]+/[a-z-]+)`", line)
        if head:
            if code:
                yield code, commands
            code, commands = head[1], []
        elif line.startswith("    $ "):
            commands.append(line[6:])
        elif line.startswith("    > ") and commands:
            commands[-1] += line[6:]
        elif line.rstrip() == "    >" and commands:
            commands[-1] += "\n"
    yield code, commands


def problems(folder, command):
    """What the checker has to say of the ledger that the command is of."""
    ledger = re.search(r"-f (\S+)", command)
    ran = run(["entente", "check", "-O", "json",
               *(["-f", ledger[1]] if ledger else [])], folder)
    try:
        return json.loads(ran.stdout)["result"], ledger and ledger[1]
    except (json.JSONDecodeError, KeyError):
        return [], None


def same(problem, other):
    return (problem["code"], problem["line"]) == (other["code"], other["line"])


def try_text(folder, command, problem, change):
    """The file with one change: whether the message is gone and nothing worse
    has come; None if the place is not one on a line."""
    path = os.path.join(folder, problem["file"])
    if not os.path.isfile(path) or problem["line"] != problem["end_line"]:
        return None
    with open(path, encoding="utf-8") as f:
        before = f.read()
    lines = before.split("\n")
    changed = change(list(lines), problem["line"] - 1, problem["column"] - 1,
                     problem["end_column"] - 1)
    if changed is None:
        return None
    old, _ = problems(folder, command)
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(changed))
    new, _ = problems(folder, command)
    with open(path, "w", encoding="utf-8") as f:
        f.write(before)
    shift = len(changed) - len(lines)
    at = dict(problem, line=problem["line"] + shift)
    left = [p for p in new if same(p, at) and p["column"] == problem["column"]]
    worse = {p["code"] for p in new if p["severity"] == "error"} - \
            {p["code"] for p in old}
    # What is read can be found wrong by those who look further.
    return not left and not [c for c in worse if not c.startswith("expect/") and
                             c not in ("date/seen-outside", "tie/reversed")]


def in_place(word):
    def change(lines, at, first, last):
        line = lines[at]
        quoted = '"' if re.search(r"[\[\]{}#,:]|^[*&!%@`-]", word) and \
            line[first - 1:first] not in "\"'" else ""
        lines[at] = line[:first] + quoted + word + quoted + line[last:]
        return lines
    return change


def on_top(text):
    def change(lines, at, first, last):
        key = text.split(":")[0]
        kept = [x for x in lines if not x.startswith(key + ":")]
        return kept[:1] + [text] + kept[1:] if key != "entente" else \
            [text] + kept
    return change


def in_record(text):
    def change(lines, at, first, last):
        key = text.split(":")[0]
        if re.search(rf"\b{key}: ", lines[at]):
            lines[at] = re.sub(rf"\b{key}: (\[[^]]*\]|[^,}}]*)", text,
                               lines[at])
        elif "}" in lines[at]:
            end = lines[at].rindex("}")
            lines[at] = lines[at][:end] + ", " + text + lines[at][end:]
        else:
            return None
        return lines
    return change


def is_written(word, help_line):
    """Whether that is what is to be written, rather than a part of it."""
    return re.search(rf"(?:write|or) `{re.escape(word)}`( or|, or|$| without| "
                     rf"for)", help_line)


def count(kind):
    tried[kind] = tried.get(kind, 0) + 1


def try_word(folder, command, problem, help_line, word):
    """One remedy in backticks of one message."""
    meant = help_line.startswith("did you mean ")
    name = f"{problem['code']}: `{word}` of \"{help_line}\""
    if re.fullmatch(r"[a-z-]+:", word) or (
            re.fullmatch(r"[a-z-]+", word) and word in KEYS and not meant):
        count("keys")
        check(word.rstrip(":") in KEYS, name, "is no key")
        return
    if meant and problem["fix"] and word in problem["fix"]:
        return  # tried as that
    if re.match(r"entente |[a-z]+ --", word):
        return  # looked at with those of the page
    if re.search(r"\b[A-D]\b|^key: value$", word) or \
            f"`{word}` is for " in help_line:
        passed.append(name)  # it stands for what a person has to say
        return
    if re.fullmatch(r"[a-z-]+: [^…]+", word) and not meant:
        top = word.split(":")[0] in TOP
        good = try_text(folder, command, problem,
                        on_top(word) if top else in_record(word))
        kind = "lines"
    elif meant or (problem["code"].startswith("date/") and
                   re.match(r"write |for |if |the last day|months", help_line)
                   ) or (not problem["code"].startswith("yaml/") and
                         is_written(word, help_line)):
        good = try_text(folder, command, problem, in_place(word))
        kind = "meant" if meant else "dates"
    else:
        good = None
    if good is None:
        passed.append(name)
        return
    count(kind)
    check(good, name, "does not help")


def walk_ledger(folder, command):
    found, _ = problems(folder, command)
    for problem in found:
        if problem["fix"] is not None and problem["file"]:
            good = try_text(folder, command, problem, lambda lines, at, a, b:
                            replaced(lines, at, a, b, problem["fix"]))
            if good is not None:
                count("fixes")
                check(good, problem["code"], "fix:", problem["fix"],
                      "does not help")
        for note in problem["notes"]:
            if note.startswith("help: "):
                for word in re.findall("`([^`]+)`", note):
                    try_word(folder, command, problem, note[6:], word)


def replaced(lines, at, first, last, text):
    lines[at] = lines[at][:first] + text + lines[at][last:]
    return lines


# ------------------------------------------------------------ commands, options

def options_of(command):
    if command not in OPTIONS:
        ran = run(["entente", command, "--help"], ".")
        OPTIONS[command] = (ran.returncode == 0,
                            set(re.findall(r"--[a-z][a-z-]+", ran.stdout)))
    return OPTIONS[command]


def walk_commands(code, folder, command):
    """Of what a command says on stderr, the commands and options it names."""
    asked = re.match(r"entente ([a-z]+)", command)
    ran = run(command, folder)
    said = ran.stderr + (ran.stdout if asked and asked[1] == "check" else "")
    for line in re.findall(r"= help: (.*)", said):
        for name in re.findall(r"entente ([a-z]+)[` -]", line):
            count("commands")
            check(options_of(name)[0], code, "names no command:", name)
        for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", line):
            count("options")
            check(any(option in options_of(c)[1] for c in COMMANDS), code,
                  "names no option:", option)


def walk(code, commands):
    with tempfile.TemporaryDirectory() as folder:
        data = os.environ.get("ENTENTE_DATA")
        if data:
            os.symlink(data, os.path.join(folder, "data"))
        for command in commands:
            if re.match(r"entente check", command) and "|" not in command:
                walk_ledger(folder, command)
            if command.startswith("entente "):
                walk_commands(code, folder, command)
            else:
                run(command, folder)


KEYS = set(re.findall(r'"([a-z-]+)": ?\{', run(["entente", "schema"],
                                               ".").stdout))
COMMANDS = [c for c in re.findall(r"^  ([a-z]+) ", run(
    ["entente", "help"], ".").stdout, re.M) if c != "entente"]
OPTIONS = {}


def main():
    for code, commands in sections():
        walk(code, commands)
    print(tried, len(passed), "passed over,", len(failures), "failures")
    if os.environ.get("PASSED"):
        print("\n".join(passed))
    for kind, least in (("fixes", 10), ("meant", 5), ("dates", 15),
                        ("lines", 8), ("keys", 15), ("commands", 5),
                        ("options", 10)):
        check(tried.get(kind, 0) >= least, "only", tried.get(kind, 0), kind)
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
