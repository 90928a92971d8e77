"""How well records are told apart by how likely each is: printed at several certainties, for listed.py."""

from __future__ import annotations


def judged(found: list[tuple[float, bool, bool]], events: int) -> None:
    """Prints precision and recall where records are shown from several certainties on."""
    for least in (0.2, 0.3, 0.4, 0.45, 0.5, 0.6):
        shown = [(right, taught) for sure, right, taught in found if sure >= least]
        hits = sum(right for right, _ in shown)
        own = [right for right, taught in shown if taught]
        print(
            f"from {least}: {len(shown)} records, precision {hits / max(1, len(shown)):.3f}, "
            f"recall {hits / events:.3f}, F1 {2 * hits / (len(shown) + events):.3f}; "
            f"only taught {len(own)}, precision {sum(own) / max(1, len(own)):.3f}"
        )
