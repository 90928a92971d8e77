"""Trains the large tagger that teaches the small one: the same heads on a fine-tuned MiniLM (six layers, 384 wide).

python training/teacher.py NAME --epochs 3 [--fold K]      (about 8 minutes an epoch on one core with bfloat16)
"""

from __future__ import annotations

import random
from typing import Any

import augment
import torch
from labels import TOTAL
from model import BothWays, Chained, turned
from paths import work
from torch import nn
from train import Collator, fit, options, seeded, vocabulary
from vectors import transformer

from dateline.syntax import features as f
from dateline.syntax.features import Unit, Vocabulary

_PIECES = 320  # word pieces of one paragraph; what lies behind is not seen by the transformer
_MASK, _SPECIAL, _HIDDEN = 103, 110, 0.08  # MiniLM's [MASK], the first number that is a piece of a word, share hidden


class Pieces(Collator):
    """Adds word pieces, and for each word the position of its first piece."""

    def __init__(self, words: Vocabulary, names: augment.Names, chance: random.Random, tokenizer: Any) -> None:
        super().__init__(words, names, chance)
        self.tokenizer = tokenizer

    def more(self, units: list[Unit]) -> tuple[Any, ...]:
        """(pieces, their mask, first piece of each word)."""
        packed = self.tokenizer(
            [list(u.words) for u in units],
            is_split_into_words=True, padding=True, truncation=True, max_length=_PIECES, return_tensors="pt",
        )  # fmt: skip
        width = max(len(u.words) for u in units)
        firsts = torch.zeros(len(units), width, dtype=torch.long)
        for i in range(len(units)):
            for piece, word in reversed(list(enumerate(packed.word_ids(i)))):
                if word is not None:
                    firsts[i, word] = piece
        return packed["input_ids"], packed["attention_mask"], firsts


class Teacher(Chained):
    """MiniLM, then one bidirectional LSTM layer that also sees shape, quotation and place, then the heads."""

    def __init__(self, body: nn.Module, hidden: int = 160) -> None:
        super().__init__()
        self.body = body
        own = {f.SHAPE: (f.SHAPES, 24), f.SUFFIX: (f.SUFFIXES, 16), f.CUE: (f.CUES, 8), f.QUOTE: (f.QUOTES, 12),
               f.PLACE: (f.PLACES, 8), f.BEFORE: (f.BEFORES, 4)}  # fmt: skip
        self.tables = nn.ModuleDict({str(c): nn.Embedding(*size) for c, size in own.items()})
        self.drop = nn.Dropout(0.2)
        self.lstm = BothWays(384 + sum(size for _, size in own.values()), hidden)
        self.head = nn.Linear(2 * hidden, TOTAL)

    def forward(
        self, rows: torch.Tensor, lengths: list[int], pieces: torch.Tensor, mask: torch.Tensor, firsts: torch.Tensor
    ) -> torch.Tensor:
        """Scores of all heads, as the small tagger gives them; while training some pieces are hidden."""
        if self.training:
            pieces = pieces.masked_fill((torch.rand(pieces.shape) < _HIDDEN) & (pieces > _SPECIAL), _MASK)
        with torch.autocast("cpu", torch.bfloat16):
            hidden = self.body(input_ids=pieces, attention_mask=mask).last_hidden_state.float()
        words = hidden.gather(1, firsts.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
        seen = torch.cat([words, *(table(rows[..., int(c)]) for c, table in self.tables.items())], -1)
        return self.head(self.drop(self.lstm(self.drop(seen), turned(lengths, rows.shape[1]))))


def restored(name: str) -> tuple[Teacher, Any]:
    """A trained teacher and its tokenizer."""
    tokenizer, body = transformer()
    stored = torch.load(work() / f"{name}.pt", weights_only=False)
    net = Teacher(body)
    net.load_state_dict(stored["state"])
    return net.eval(), tokenizer


def main() -> None:
    chosen = options().parse_args()
    chance = seeded(chosen.seed)
    tokenizer, body = transformer()
    net = restored(chosen.start)[0] if chosen.start else Teacher(body)
    body = net.body
    for fixed in (body.embeddings, body.encoder.layer[0], body.pooler):
        fixed.requires_grad_(requires_grad=False)
    slow = list(net.body.parameters())
    known = {id(p) for p in slow}
    groups = [
        {"params": [p for p in slow if p.requires_grad], "top": chosen.rate / 10},
        {"params": [p for p in net.parameters() if id(p) not in known], "top": chosen.rate},
    ]
    fit(net, groups, Pieces(vocabulary()[0], augment.Names([]), chance, tokenizer), chosen)


if __name__ == "__main__":
    main()
