"""Write parity.json beside a shipped model: invented passages with everything a port must reproduce.

    python parity.py --models MODELS/tagger

People and organisations in the passages are invented; the places are real.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime as ort

from decode import decode_attributions, decode_names, windows
from features import Tokenizer, edges

PASSAGES: list[tuple[str, str]] = [
    ("plain", "Port council votes to dredge harbour\n\nThe mayor of Ullapool, Isla Ferncastle, said on Tuesday that dredging would begin in May. She declined to say what it would cost."),
    ("curly", "“We were never asked,” said Tomáš Vondrák, who runs the ferry at Děčín, “and we won’t be.”\n\nThe Elbe Crossing Board denies it."),
    ("carry-over", "Residents object\n\nDr Amara Okonjo-Lindqvist of the Malmö Tenants’ Forum said: “The lifts have been broken since March.\n\n“Nobody came. Nobody rang.”\n\nA spokesperson for Nordhavn Homes had no comment."),
    ("unbalanced", 'The driver, whose name was not given, told police he "saw nothing at all. Officers in Leeds said they were still looking for a 6\'2" man.\nAccording to two people familiar with the matter, charges are expected.'),
    ("emoji", "Bakery reopens 🥐 in Graz\n\nOwner Fritzi Haslauer‑Böck wrote: “Finally! 👩‍🍳🎉 See you all on Monday” — a promise her landlord, Alpen Immo GmbH, disputes."),
    ("spaces", "Officials\u00a0in\u2009Tbilisi\u00a0said the bridge\u00ad would stay closed;  the contractor,\u200b Kvali Roads, blamed the weather\u00a0…\r\n\r\nLocals don't believe it."),
    ("single", "‘Not our fault’, says water firm\n\nWater was cut off in Cardiff for 3½ hours on 4 June, Severnside Water admitted. IT BLAMED A BURST MAIN. Zoë O’Hanrahan, 71, of Splott, thinks the firm “knew for weeks” and “said nothing”."),
    ("decomposed", "Re\u0301gis Montfaucon, Lyon's deputy mayor, insisted İzmir-style trams are «the only way»; 東京 was mentioned too. E\u0301lodie Tran, of the group Rue Libre, called that claim “absurd”, adding: \"He can't count.\" 🚋"),
    ("long-word", "The file was named " + "x" * 120 + ", Ivo Brandsma testified in Groningen. A lawyer for the firm, Pelgrim & Zn., said he did not know why."),
    ("empty", " \n\n "),
]


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--models", type=Path, required=True)
    ap.add_argument("--size", type=int, default=64, help="window size of the extra windowing example")
    args = ap.parse_args()
    config = json.loads((args.models / "model.json").read_text())
    tok = Tokenizer(args.models / "vocab.txt")
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(str(args.models / "model.onnx"), options, providers=["CPUExecutionProvider"])
    rows = []
    for name, text in PASSAGES:
        enc = tok.encode(text)
        n = len(enc.starts)
        word_of = [w for w in range(n) for _ in range((enc.first[w + 1] if w + 1 < n else len(enc.piece_ids)) - enc.first[w])]
        edge = edges(enc, tok.vocab)
        row = {
            "name": name, "text": text,
            "words": [[a, b] for a, b in zip(enc.starts, enc.ends)],
            "line": enc.line, "first": enc.first,
            "pieces": [[p, a, b] for p, a, b in zip(enc.piece_ids, enc.piece_starts, enc.piece_ends)],
            "case": enc.case, "quote": enc.quote, "break": enc.brk, "zone": enc.zone, "edge": edge,
            "windows": [list(w) for w in windows(enc.first, len(enc.piece_ids), config["windows"]["size"], config["windows"]["overlap"], edge)],
            "smallWindows": {"size": args.size, "overlap": args.size // 4,
                             "windows": [list(w) for w in windows(enc.first, len(enc.piece_ids), args.size, args.size // 4, edge)]},
            "attributions": [], "rescued": [], "names": [],
        }
        if n:
            pad = lambda x: np.array([[0] + [x[w] for w in word_of] + [0]], dtype=np.int64)
            ids = np.array([[tok.cls] + enc.piece_ids + [tok.sep]], dtype=np.int64)
            feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "case_ids": pad(enc.case),
                    "quote_ids": pad(enc.quote), "break_ids": pad(enc.brk), "zone_ids": pad(enc.zone)}
            a, names, links = session.run(["attribution", "names", "links"], feed)
            at = np.array(enc.first) + 1
            off = lambda s: [enc.starts[s[0]], enc.ends[s[1] - 1]]
            plain = {**config, "rescue": None, "confidence": {**config["confidence"], "least": 0.0}}
            for key, how in (("attributions", plain), ("rescued", config)):
                row[key] = [{"cue": [off(x["cue"])] if x["cue"] else [], "source": [off(s) for s in x["source"]],
                             "content": [off(s) for s in x["content"]], "confidence": round(x["confidence"], 4)}
                            for x in decode_attributions(a[0, at], links[0, at], enc.line, how)]
            row["names"] = [[t, *off((s, e))] for t, s, e in decode_names(names[0, at], config)]
            row["attributionLogits"] = [[round(float(v), 3) for v in r] for r in a[0, at][:12]]
            row["namesLogits"] = [[round(float(v), 3) for v in r] for r in names[0, at][:12]]
            row["linksHead"] = [[round(float(v), 3) for v in r[:4]] for r in links[0, at][:12]]
        rows.append(row)
    note = ("People and organisations are invented; places are real. Offsets are UTF-16, half-open. case, quote, break, zone, edge, line, first: one number a word; "
            "pieces: [id, start, end] without [CLS] and [SEP]; windows: [from, to, keepFrom, keepTo] in words. attributions: without rescue and without dropping by confidence; rescued: with both. Logits (first 12 words, read at first pieces) "
            "and links (first 4 numbers) are of the int8 model, one window a run, and may differ in the last digits on other machines.")
    out = json.dumps({"note": note, "passages": rows}, ensure_ascii=True)
    out = out.replace('{"name"', '\n{"name"').replace(', "', ',\n "') + "\n"
    (args.models / "parity.json").write_text(out)
    print(f"{len(rows)} passages")


if __name__ == "__main__":
    main()
