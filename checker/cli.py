"""The command line (first draft: only `claims`)."""

import json
import sys
from pathlib import Path

import msgspec

from checker import plugins
from checker.pipeline import extract


def main() -> None:
    loaded = plugins.load()
    toolkit = plugins.assemble(loaded)
    for name in sys.argv[2:]:
        if name.startswith("--") or name == "jsonl":
            continue
        for article in loaded.manager.hook.checker_reader(path=Path(name))(Path(name)):
            for testimony in extract(article, toolkit):
                for failure in testimony.failures:
                    print(failure, file=sys.stderr)
                for c in testimony.claims:
                    row = {"schema": "checker.claim/1", "article": c.article, "start": c.start, "end": c.end, "text": c.text}
                    row |= {"kind": c.kind, "value": msgspec.to_builtins(c.value)}
                    print(json.dumps(row, ensure_ascii=False))
