#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Does the JSON Schema say what the checker says?

usage: run.py ENTENTE SCHEMA

Files of good/ must please both; each file of bad/ has one fault of form that
both must refuse, the checker with the code in the file's first line. The
ledgers of data/ must please the schema too. Ends with 77, "skipped", where
PyYAML or jsonschema is missing.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import json

    import jsonschema
    import yaml
except ImportError as e:
    print(e)
    sys.exit(77)

HERE = pathlib.Path(__file__).parent


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern in [
    ("null", r"^(~|null|Null|NULL|)$"),
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$"),
    ("int", r"^[-+]?[0-9]+$"),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
]:
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag,
                                 re.compile(pattern), None)
Loader.add_constructor("tag:yaml.org,2002:int",
                       lambda loader, node: int(loader.construct_scalar(node)))
Loader.add_constructor("tag:yaml.org,2002:float",
                       lambda loader, node: float(loader.construct_scalar(node)))


def with_text_keys(value):
    """JSON has no other keys than texts."""
    if isinstance(value, dict):
        return {"" if k is None else str(k): with_text_keys(v)
                for k, v in value.items()}
    if isinstance(value, list):
        return [with_text_keys(v) for v in value]
    return value


def schema_faults(validator, path):
    data = with_text_keys(yaml.load(path.read_text(), Loader))
    return [f"{'/'.join(map(str, e.path))}: {e.message[:200]}"
            for e in validator.iter_errors(data)]


def checker_faults(entente, path):
    run = subprocess.run([entente, "check", "-f", path, "--format", "short"],
                         capture_output=True, text=True)
    codes = set(re.findall(r": error: .*\[([a-z-]+/[a-z-]+)\]$", run.stdout,
                           re.M))
    if run.returncode != (1 if codes else 0):
        codes.add(f"status/{run.returncode}: {run.stdout}{run.stderr}")
    return codes


def vocabulary_faults(entente, schema):
    """An editor offers the words there are, each with what it means."""
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        ledger = pathlib.Path(folder, "entente.yaml")
        ledger.write_text("entente: 1\n")
        for command, name in (("types", "known-type"), ("kinds", "known-kind")):
            run = subprocess.run([entente, command, "-O", "json", "-f", ledger],
                                 capture_output=True, text=True, check=True)
            there = sorted(row["id"] for row in json.loads(run.stdout)["result"])
            offered = schema["definitions"][name]
            if offered["enum"] != there:
                faults.append(f"{name}: not the words of `entente {command}`")
    for name, one in schema["definitions"].items():
        for words in [one, *one.get("anyOf", [])]:
            told = words.get("enumDescriptions", words.get("enum", []))
            if len(told) != len(words.get("enum", [])):
                faults.append(f"{name}: not a description for each word")
    for name in ("text", "said"):
        if "type" in schema["definitions"][name]:
            faults.append(f"{name}: true, false and null would be offered")
    return faults


def main():
    entente, schema_path = sys.argv[1:]
    schema = json.loads(pathlib.Path(schema_path).read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    wrong = []
    files = 0
    for path in sorted(HERE.glob("good/*.yaml")):
        files += 1
        faults = schema_faults(validator, path)
        faults += sorted(checker_faults(entente, path))
        wrong += [f"{path.name} is good, but: {f}" for f in faults]
    for path in sorted(HERE.glob("bad/*.yaml")):
        files += 1
        code = path.read_text().split("\n")[0].removeprefix("# ")
        found = checker_faults(entente, path)
        if found != {code}:
            wrong.append(f"{path.name}: {code} expected of the checker, "
                         f"not {sorted(found)}")
        if not schema_faults(validator, path):
            wrong.append(f"{path.name}: the schema sees no fault")
    for path in sorted((HERE / "../../data").glob("**/*.yaml")):
        if path.name == "layout.yaml":  # no ledger
            continue
        files += 1
        wrong += [f"{path.name}: {f}" for f in schema_faults(validator, path)]
    wrong += vocabulary_faults(entente, schema)
    print("\n".join(wrong))
    print(f"{files} files, {len(wrong)} disagreements")
    return 1 if wrong or files < 60 else 0


sys.exit(main())
