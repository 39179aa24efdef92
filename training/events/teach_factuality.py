"""Teaches the tagger's network how sure a reader is that events happened, and lets it read sentences nobody annotated.

    python training/events/teach_factuality.py --model CHECKPOINT.pt --base MODELDIR --train UW.jsonl MEANTIME.jsonl
        --test UW-DEV.jsonl --texts POLNEAR-TRAIN.jsonl --out SILVER.jsonl

The whole encoder is trained on (three epochs, smooth L1), with a small head on the state of each event's first piece.
Only its answers are used, by fit-factuality.ts; its weights do not ship.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from pathlib import Path

import torch
from torch import Tensor, nn

sys.path.insert(0, str(Path(__file__).parents[1]))
from features import Encoded, Tokenizer  # noqa: E402
from model import Config, Tagger  # noqa: E402

CLS, SEP = 101, 102
EPOCHS, BATCH, RATE, HEAD_RATE, WARM = 3, 16, 1e-4, 1e-3, 0.08
SENTENCES = 26000
Row = tuple[list[list[int]], list[tuple[int, float]]]


def columns(e: Encoded) -> list[list[int]]:
    """The network's six inputs for one text, a number a piece."""
    first = [*e.first, len(e.piece_ids)]
    spread = lambda a: [0] + [v for i, v in enumerate(a) for _ in range(first[i + 1] - first[i])] + [0]
    ids = [CLS, *e.piece_ids, SEP]
    return [ids, [1] * len(ids), spread(e.case), spread(e.quote), spread(e.brk), spread(e.zone)]


def annotated(path: str, tokenizer: Tokenizer) -> list[Row]:
    rows = []
    for line in open(path):
        row = json.loads(line)
        e = tokenizer.encode(row["text"])
        words = list(zip(e.starts, e.ends, e.first))
        events = [(1 + first, x["factuality"]) for x in row["events"] for s, t, first in words if s <= x["start"] < t]
        if events:
            rows.append((columns(e), events))
    return rows


def batch(all_columns: list[list[list[int]]]) -> Tensor:
    """[6, texts, pieces]."""
    t = torch.zeros(6, len(all_columns), max(len(c[0]) for c in all_columns), dtype=torch.long)
    for i, cols in enumerate(all_columns):
        for j, col in enumerate(cols):
            t[j, i, : len(col)] = torch.tensor(col)
    return t


def events_of(rows: list[Row]) -> tuple[Tensor, Tensor, Tensor]:
    at = [(i, piece, value) for i, (_, events) in enumerate(rows) for piece, value in events]
    return torch.tensor([a[0] for a in at]), torch.tensor([a[1] for a in at]), torch.tensor([a[2] for a in at])


def teach(model: Tagger, head: nn.Module, rows: list[Row]) -> None:
    parameters = [*model.parameters(), *head.parameters()]
    steps = EPOCHS * (len(rows) // BATCH + 1)
    optimizer = torch.optim.AdamW(
        [{"params": model.parameters(), "lr": RATE}, {"params": head.parameters(), "lr": HEAD_RATE}], weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, s / (WARM * steps)) * max(0, 1 - s / steps))
    for _ in range(EPOCHS):
        model.train()
        random.shuffle(rows)
        stretches = [sorted(rows[i : i + BATCH * 20], key=lambda r: len(r[0][0])) for i in range(0, len(rows), BATCH * 20)]
        batches = [stretch[i : i + BATCH] for stretch in stretches for i in range(0, len(stretch), BATCH)]
        random.shuffle(batches)
        for part in batches:
            which, piece, value = events_of(part)
            hidden = model.encode(*batch([cols for cols, _ in part]))
            score = head(model.drop(hidden[which, piece])).squeeze(-1)
            loss = nn.functional.smooth_l1_loss(score, value, beta=0.3)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            schedule.step()


@torch.no_grad()
def error(model: Tagger, head: nn.Module, rows: list[Row]) -> float:
    model.eval()
    total, count = 0.0, 0
    for i in range(0, len(rows), 32):
        which, piece, value = events_of(rows[i : i + 32])
        score = head(model.encode(*batch([c for c, _ in rows[i : i + 32]]))[which, piece]).squeeze(-1).clamp(-3, 3)
        total += float((torch.where(score >= 2.6, torch.tensor(3.0), score) - value).abs().sum())
        count += len(value)
    return total / count


def sentences_of(text: str) -> list[str]:
    """Stretches of a text that are whole sentences, if not always one."""
    found = []
    for paragraph in text.split("\n"):
        parts = re.split(r"(?<=[a-z0-9)\"”][.?!])\s+(?=[\"“A-Z])", paragraph)
        found += [part for part in parts if 6 <= len(part.split()) <= 60]
    return found


def sentences(path: str) -> list[str]:
    found = [sentence for line in open(path) for sentence in sentences_of(json.loads(line)["text"])]
    random.shuffle(found)
    return found[:SENTENCES]


@torch.no_grad()
def read(model: Tagger, head: nn.Module, texts: list[str], tokenizer: Tokenizer, out: str) -> None:
    model.eval()
    encoded = sorted(((text, tokenizer.encode(text)) for text in texts), key=lambda pair: len(pair[1].piece_ids))
    with open(out, "w") as file:
        for i in range(0, len(encoded), 32):
            scores = head(model.encode(*batch([columns(e) for _, e in encoded[i : i + 32]]))).squeeze(-1)
            for row, (text, e) in zip(scores, encoded[i : i + 32]):
                values = [(start, round(float(row[1 + first]), 2)) for start, first in zip(e.starts, e.first)]
                file.write(json.dumps({"text": text, "values": values}) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("model", "base", "test", "texts", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--train", nargs="+", required=True)
    options = parser.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    base = Path(options.base)
    tokenizer = Tokenizer(base / "vocab.txt")
    config = Config.read(base)
    model = Tagger(config)
    model.load_state_dict(torch.load(options.model, map_location="cpu", weights_only=False)["model"], strict=False)
    head = nn.Sequential(nn.Linear(config.hidden, 128), nn.GELU(), nn.Linear(128, 1))
    nn.init.constant_(head[2].bias, 2.3)
    teach(model, head, [row for path in options.train for row in annotated(path, tokenizer)])
    print(f"mean absolute error on {options.test}: {error(model, head, annotated(options.test, tokenizer)):.3f}")
    read(model, head, sentences(options.texts), tokenizer, options.out)


if __name__ == "__main__":
    main()
