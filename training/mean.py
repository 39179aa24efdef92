"""The mean of two checkpoints of one training line (after Wortsman et al. 2022): SHARE of the first, the rest of the second.

    python mean.py FIRST.pt SECOND.pt SHARE OUT.pt [HEAD,HEAD ...]

What only the first has, such as a head that was added since, stays as it is there; so do the heads named, which the second has but never learned.
"""

from __future__ import annotations

import sys

import torch


def main() -> None:
    first, second, share, out = sys.argv[1:5]
    own = set(sys.argv[5].split(",")) if len(sys.argv) > 5 else set()
    a, b = torch.load(first, weights_only=False), torch.load(second, weights_only=False)
    for part in ("model", "linker", *(["pairs"] if "pairs" not in own else [])):
        for name, weights in a[part].items():
            if name in b[part] and name.split(".")[0] not in own and weights.is_floating_point():
                a[part][name] = float(share) * weights + (1 - float(share)) * b[part][name]
    torch.save(a, out)


if __name__ == "__main__":
    main()
