"""Requests made up by schemathesis from the OpenAPI document: fitting ones, and ones that do not fit."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

with warnings.catch_warnings():  # its own imports warn; pytest makes errors of warnings
    warnings.simplefilter("ignore")
    import schemathesis

    Modes = schemathesis.GenerationMode

#: Keys of the cod talks, so that requests reach what lies behind a key; None leaves the key to chance.
KEYS = {"entry": ("hallen-meeting", "annexes"), "story": ("cod-4",), "person": ("Ida Brandt",)}


class Trial:
    """Asks an app everything its document allows, and more; counts answers and keeps what broke.

    `cookies` and `token` are those of an editor, for writes that get past the first refusal.
    """

    def __init__(self, app: Any, *, examples: int, cookies: dict[str, str] | None = None, token: str = "") -> None:
        self.examples, self.cookies, self.token = examples, cookies or {}, token
        self.schema: Any = schemathesis.openapi.from_asgi("/openapi.json", app)
        self.answers: Counter[int] = Counter()
        self.broken: list[str] = []

    def run(self, keys: dict[str, tuple[str, ...]] | None = None) -> list[str]:
        """Ask; the requests that were answered with a fault of ours, or otherwise than described."""
        for found in self.schema.get_all_operations():
            operation = found.ok()
            for mode in (Modes.POSITIVE, Modes.NEGATIVE):
                for given_key in self._keys(operation.path, keys or KEYS):
                    self._ask(operation, mode, given_key)
        return self.broken

    def _keys(self, path: str, keys: dict[str, tuple[str, ...]]) -> Iterator[dict[str, str]]:
        yield {}
        if "{key}" in path:
            yield from ({"key": key} for key in keys[path.split("/")[1]])

    def _ask(self, operation: Any, mode: Any, key: dict[str, str]) -> None:
        quiet = settings(
            max_examples=self.examples,
            database=None,
            deadline=None,
            derandomize=True,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )

        @quiet
        @given(case=operation.as_strategy(generation_mode=mode, **({"path_parameters": key} if key else {})))
        def ask(case: Any) -> None:
            if self.token and isinstance(case.body, dict):
                case.body["token"] = self.token
            self._answer(case)

        try:
            ask()
        except Exception as error:
            if "Unsatisfiable" not in type(error).__name__ and "negative" not in str(error):
                raise  # some routes ask nothing that could be asked wrongly

    def _answer(self, case: Any) -> None:
        try:
            answer = case.call(cookies=self.cookies, allow_redirects=False)
        except Exception as error:
            self.broken.append(f"{case.method} {case.formatted_path}: {type(error).__name__}: {error}")
            return
        self.answers[answer.status_code] += 1
        described = case.operation.definition.raw["responses"].get(str(answer.status_code))
        if described and "$ref" in described:
            described = self.schema.raw_schema["components"]["responses"][str(answer.status_code)]
        kind = answer.headers.get("content-type", [""])[0].partition(";")[0]
        if described is None or kind not in described.get("content", {kind: 0}):
            what = f"{case.query} {re.sub('[0-9a-f]{64}', '', str(case.body))[:200]}"
            self.broken.append(f"{case.method} {case.formatted_path} {what}: {answer.status_code} {kind}")
