"""One module per KIND of bench/predict.py; each has ``predict(source: Path, out: Path) -> None``."""
