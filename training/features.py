"""Text to model input: WordPiece with exact offsets, and the word features that stand beside it.

Everything here is part of the contract (README.md, "Contract") and is repeated in TypeScript. All offsets that leave
this module are UTF-16 code units, half-open, into the original text.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

PAD, UNK, CLS, SEP = "[PAD]", "[UNK]", "[CLS]", "[SEP]"
MAX_WORD_CHARS = 100
HEADLINE_MAX = 250

CASES = ["special", "mark", "digits", "lower", "title", "upper", "single-upper", "mixed", "uncased"]
QUOTES = ["outside", "open", "inside", "close", "inside-unclosed"]
BREAKS = ["space", "glued", "line", "paragraph", "text-start"]
ZONES = ["body", "headline"]

_QUOTE_OPEN = "“„«"
_QUOTE_CLOSE = "”»"


@lru_cache(maxsize=None)
def char_kind(ch: str) -> str:
    """Class of one code point: space, drop, alone (a word of its own) or word."""
    if ch in "\t\n\r" or ch == " ":
        return "space"
    cat = unicodedata.category(ch)
    if cat in ("Zs", "Zl", "Zp"):
        return "space"
    if ch in ("\x0b", "\x0c", "\x85"):
        return "space"
    if ch == "\ufffd" or cat in ("Cc", "Cf", "Cs"):
        return "drop"
    cp = ord(ch)
    if 33 <= cp <= 47 or 58 <= cp <= 64 or 91 <= cp <= 96 or 123 <= cp <= 126:
        return "alone"
    if cat[0] == "P" or cat == "So":
        return "alone"
    if (
        0x4E00 <= cp <= 0x9FFF
        or 0x3400 <= cp <= 0x4DBF
        or 0x20000 <= cp <= 0x2A6DF
        or 0x2A700 <= cp <= 0x2CEAF
        or 0xF900 <= cp <= 0xFAFF
        or 0x2F800 <= cp <= 0x2FA1F
    ):
        return "alone"
    return "word"


@lru_cache(maxsize=None)
def normal_form(ch: str) -> str:
    """One code point lower-cased without accents; may be empty (a lone combining mark) or longer than one."""
    out = []
    for c in unicodedata.normalize("NFD", ch):
        if unicodedata.category(c) == "Mn":
            continue
        out.append(c.lower())
    return "".join(out)


def case_of(surface: str) -> int:
    """Index into CASES for the original characters of a word."""
    upper = lower = other = digits = 0
    first_upper = False
    for c in surface:
        cat = unicodedata.category(c)
        if cat in ("Lu", "Lt"):
            if upper + lower + other == 0:
                first_upper = True
            upper += 1
        elif cat == "Ll":
            lower += 1
        elif cat[0] == "L":
            other += 1
        elif cat[0] == "N":
            digits += 1
    letters = upper + lower + other
    if letters == 0:
        return 2 if digits else 1
    if upper == 0:
        return 3 if lower else 8
    if letters == 1:
        return 6
    if upper == letters:
        return 5
    if first_upper and upper == 1:
        return 4
    return 7


def _is_word(ch: str) -> bool:
    return ch != "" and unicodedata.category(ch)[0] in "LN"


def _blank(ch: str) -> bool:
    return ch == "" or char_kind(ch) == "space"


def quote_states(line: str) -> list[int]:
    """QUOTES index of every character of one line (a stretch of text without a newline).

    Double marks: “ „ « open, ” » close, the straight " opens or closes. Single marks count only in a line without any
    double mark. An opening mark left open makes the rest of its line "inside-unclosed".
    """
    n = len(line)
    out = [0] * n
    has_double = any(c in '"“”„«»' for c in line)
    opened, kind = -1, ""

    def fill(frm: int, to: int, value: int) -> None:
        for k in range(frm, to):
            out[k] = value

    for i, c in enumerate(line):
        nx = line[i + 1] if i + 1 < n else ""
        pv = line[i - 1] if i > 0 else ""
        if opened < 0:
            if c in _QUOTE_OPEN:
                opened, kind = i, "d"
                out[i] = 1
            elif c == '"':
                if _is_word(pv) and not _is_word(nx):
                    out[i] = 3
                else:
                    opened, kind = i, "s"
                    out[i] = 1
            elif c in _QUOTE_CLOSE:
                out[i] = 3
            elif not has_double and c == "‘" and not _is_word(pv):
                opened, kind = i, "1"
            elif not has_double and c == "'" and not _is_word(pv) and _is_word(nx):
                opened, kind = i, "2"
        else:
            if kind in "ds" and (c in _QUOTE_CLOSE or c == '"'):
                if c == '"' and kind == "s" and _blank(pv) and _is_word(nx):
                    fill(opened + 1, i, 4)
                    opened = i
                    out[i] = 1
                else:
                    fill(opened + 1, i, 2)
                    out[i] = 3
                    opened = -1
            elif (kind == "1" and c == "’" and not _is_word(nx)) or (
                kind == "2" and c == "'" and not _is_word(nx) and not _blank(pv)
            ):
                out[opened] = 1
                fill(opened + 1, i, 2)
                out[i] = 3
                opened = -1
    if opened >= 0 and kind in "ds":
        fill(opened + 1, n, 4)
    return out


def headline_range(text: str) -> tuple[int, int]:
    """Code point range of the headline by default: the first line, if a blank line and more text follow and it is short."""
    n = len(text)
    s = 0
    while s < n and char_kind(text[s]) == "space":
        s += 1
    e = text.find("\n", s)
    if e < 0 or e - s > HEADLINE_MAX:
        return (0, 0)
    k, breaks = e, 0
    while k < n and char_kind(text[k]) == "space":
        breaks += text[k] == "\n"
        k += 1
    return (s, e) if breaks >= 2 and k < n else (0, 0)


@dataclass
class Encoded:
    """One text as words and pieces.

    starts, ends: UTF-16 offsets of each word. case, quote, brk, zone: feature ids of each word. line: line number of
    each word. piece_ids: vocabulary ids of all pieces; piece_starts, piece_ends: their UTF-16 offsets; first: index of
    each word's first piece.
    """

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    case: list[int] = field(default_factory=list)
    quote: list[int] = field(default_factory=list)
    brk: list[int] = field(default_factory=list)
    zone: list[int] = field(default_factory=list)
    line: list[int] = field(default_factory=list)
    piece_ids: list[int] = field(default_factory=list)
    piece_starts: list[int] = field(default_factory=list)
    piece_ends: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)


class Tokenizer:
    """BERT's uncased WordPiece over words found code point by code point."""

    def __init__(self, vocab_file: str | Path) -> None:
        lines = Path(vocab_file).read_text(encoding="utf-8").split("\n")
        self.vocab = {w: i for i, w in enumerate(lines) if w != ""}
        self.unk, self.cls, self.sep, self.pad = (self.vocab[t] for t in (UNK, CLS, SEP, PAD))
        self._cache: dict[str, list[tuple[int, int]] | None] = {}

    def pieces(self, word: str) -> list[tuple[int, int]] | None:
        """Greedy longest match: (id, length in characters of the normal form) for each piece; None when unknown."""
        hit = self._cache.get(word, 0)
        if hit != 0:
            return hit  # type: ignore[return-value]
        out: list[tuple[int, int]] | None = []
        if len(word) > MAX_WORD_CHARS:
            out = None
        else:
            s = 0
            while s < len(word):
                e = len(word)
                while e > s:
                    token = word[s:e] if s == 0 else "##" + word[s:e]
                    if token in self.vocab:
                        break
                    e -= 1
                if e == s:
                    out = None
                    break
                out.append((self.vocab[token], e - s))  # type: ignore[union-attr]
                s = e
        self._cache[word] = out
        return out

    def encode(self, text: str, headlines: list[tuple[int, int]] | None = None) -> Encoded:
        """Words, pieces and features of a text. headlines: UTF-16 ranges; None takes headline_range."""
        n = len(text)
        utf16 = [0] * (n + 1)
        for i, c in enumerate(text):
            utf16[i + 1] = utf16[i] + (2 if ord(c) > 0xFFFF else 1)
        if headlines is None:
            s, e = headline_range(text)
            headlines = [(utf16[s], utf16[e])] if e > s else []

        states: list[int] = []
        for line in text.split("\n"):
            states.extend(quote_states(line))
            states.append(0)

        # words: lists of (start, end, [(char, start, end)]) in code points
        words: list[tuple[int, int, list[tuple[str, int, int]]]] = []
        cur: list[tuple[str, int, int]] = []

        def close() -> None:
            nonlocal cur
            if cur:
                words.append((cur[0][1], cur[-1][2], cur))
                cur = []

        for i, ch in enumerate(text):
            kind = char_kind(ch)
            if kind == "space":
                close()
            elif kind == "drop":
                continue
            elif kind == "alone":
                close()
                norm = normal_form(ch)
                words.append((i, i + 1, [(c, i, i + 1) for c in norm] or [(ch, i, i + 1)]))
            else:
                norm = normal_form(ch)
                if norm:
                    cur.extend((c, i, i + 1) for c in norm)
                elif cur:
                    c, a, _ = cur[-1]
                    cur[-1] = (c, a, i + 1)
        close()

        out = Encoded()
        prev_end, line_no = 0, 0
        for w, (s, e, chars) in enumerate(words):
            gap = text[prev_end:s]
            newlines = gap.count("\n")
            line_no += newlines
            if w == 0:
                brk = 4
            elif newlines >= 2:
                brk = 3
            elif newlines == 1:
                brk = 2
            elif any(char_kind(c) == "space" for c in gap):
                brk = 0
            else:
                brk = 1
            prev_end = e
            us, ue = utf16[s], utf16[e]
            out.starts.append(us)
            out.ends.append(ue)
            out.case.append(case_of(text[s:e]))
            out.quote.append(states[s])
            out.brk.append(brk)
            out.zone.append(1 if any(a <= us < b for a, b in headlines) else 0)
            out.line.append(line_no)
            out.first.append(len(out.piece_ids))
            found = self.pieces("".join(c for c, _, _ in chars))
            if found is None:
                out.piece_ids.append(self.unk)
                out.piece_starts.append(us)
                out.piece_ends.append(ue)
            else:
                k = 0
                for pid, length in found:
                    out.piece_ids.append(pid)
                    out.piece_starts.append(utf16[chars[k][1]])
                    out.piece_ends.append(utf16[chars[k + length - 1][2]])
                    k += length
        return out


def edges(enc: Encoded, vocab: dict[str, int]) -> list[int]:
    """How good a place to cut lies before each word: 2 line start, 1 sentence start (a guess), 0 neither."""
    stop = {vocab[c] for c in ".!?"}
    closing = {vocab[c] for c in "\"”’')"}
    head = [enc.piece_ids[p] for p in enc.first]
    out = []
    for w, brk in enumerate(enc.brk):
        if brk >= 2:
            out.append(2)
        elif brk == 0 and w >= 1 and (head[w - 1] in stop or (w >= 2 and head[w - 1] in closing and head[w - 2] in stop)):
            out.append(1)
        else:
            out.append(0)
    return out
