"""Names, tags and dependency labels of a stronger-fed tagger (spaCy's small English model, MIT) as auxiliary targets.

    python silver.py --shared DIR --out SILVER.jsonl        # in an environment of its own: spacy 3.8 and en_core_web_sm

One line a document: file, id, names [[start, end, label]] and tokens [[start, end, tag, dependency]], UTF-16 offsets.
"""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path

import spacy

FILES = {
    "polnear-train": "polnear/train.jsonl", "gum-train": "gum/train.jsonl.gz", "gum-dev": "gum/dev.jsonl.gz",
    "wikigold": "names/wikigold.jsonl", "lgl-train": "places/lgl-train.jsonl", "ecbplus-train": "crossdoc/ecbplus-train.jsonl.gz",
}


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--model", default="en_core_web_sm")
    args = ap.parse_args()
    nlp = spacy.load(args.model, exclude=["lemmatizer", "attribute_ruler", "senter"])
    with open(args.out, "w") as out:
        for key, file in FILES.items():
            path = args.shared / "data" / file
            opener = gzip.open if path.suffix == ".gz" else open
            with opener(path, "rt", encoding="utf-8") as f:  # type: ignore[operator]
                docs = [json.loads(line) for line in f if line.strip()]
            for d, p in zip(docs, nlp.pipe((d["text"] for d in docs), batch_size=16)):
                text = d["text"]
                at = [0]
                for c in text:
                    at.append(at[-1] + (2 if ord(c) > 0xFFFF else 1))
                out.write(json.dumps({
                    "file": key, "id": d["id"],
                    "names": [[at[e.start_char], at[e.end_char], e.label_] for e in p.ents],
                    "tokens": [[at[t.idx], at[t.idx + len(t)], t.tag_, t.dep_] for t in p if not t.is_space],
                }) + "\n")
            print(key, len(docs), flush=True)


if __name__ == "__main__":
    main()
