"""The review on a whole screen: the sentence in its context, the figure lit, what was understood, keys to decide."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import DataTable, Input, Static

from claimdb.cli.review_words import CONTEXT, FIELD_NAMES, doubt_line, highlight, offers_line, shown_fields
from claimdb.errors import ClaimdbError

if TYPE_CHECKING:
    from claimdb.cli.context import Door
    from claimdb.cli.review_sitting import Sitting

KEYS = (
    ("a", "accept", "accept"),
    ("enter", "amend", "amend"),
    ("r", "reject", "reject"),
    ("s", "skip", "skip"),
    ("u", "undo", "undo"),
    ("b", "accept_like", "accept many"),
    ("n", "forward", "next"),
    ("p", "backward", "previous"),
    ("q", "quit", "quit"),
)
"""Key, action and what the foot of the screen says of it."""

_CHOICES = {
    "comparator": "exact, about, at_least, more_than, at_most, less_than",
    "stance": "asserts, denies, corrects",
    "hedge": "yes, no",
    "period": "2022, 2022-09, 2021-04/2022-07",
    "as_of": "2022, 2022-09, 2022-09-12",
}
_LIT = "bold black on #ffd75f"


class ReviewScreen(App[None]):
    """One candidate at a time; every decision is recorded when its key is pressed."""

    TITLE = "claimdb review"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Screen { layout: vertical; }
    #place { height: 1; background: $primary-background; color: $text; text-style: bold; }
    #body { height: 1fr; }
    #left { height: 1fr; }
    #context { padding: 1 2; height: auto; }
    #understood { height: auto; max-height: 100%; }
    #offers { color: $text-muted; padding: 0 2; height: auto; max-height: 4; }
    #said { height: 1; padding: 0 1; color: $warning; }
    #keys { height: auto; background: $primary-background; padding: 0 1; }
    #answer { display: none; dock: bottom; }
    #answer.asked { display: block; }
    .-asking #keys, .-asking #said { display: none; }
    .-narrow #body { layout: vertical; }
    .-narrow #right { height: auto; width: 100%; }
    .-wide #body { layout: horizontal; }
    .-wide #left { width: 1fr; }
    .-wide #right { width: 64; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, action, action) for key, action, _ in KEYS if key != "enter"),
        Binding("m", "amend", "amend"),
        Binding("right", "forward", "next", show=False),
        Binding("left", "backward", "previous", show=False),
        Binding("pagedown", "scroll_words(1)", "further", show=False, priority=True),
        Binding("pageup", "scroll_words(-1)", "back", show=False, priority=True),
        Binding("escape", "leave_question", "leave", show=False),
    ]

    def __init__(self, door: Door, sitting: Sitting) -> None:
        super().__init__()
        # Textual types this as of the instance.
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
        self.door = door
        self.sitting = sitting
        self._answered: Callable[[str], None] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the place, the words, what was understood, and the keys."""
        yield Static(id="place")
        with Horizontal(id="body"):
            with VerticalScroll(id="left", can_focus=False):
                yield Static(id="context")
            with VerticalScroll(id="right", can_focus=False):
                yield DataTable(id="understood", cursor_type="row", show_header=False)
                yield Static(id="offers")
        yield Static(id="said")
        yield Static(id="keys")
        yield Input(id="answer")

    def on_mount(self) -> None:
        """Show the first candidate."""
        table = self.query_one(DataTable)
        table.add_columns("field", "understood")
        for field, name in FIELD_NAMES.items():
            table.add_row(Text(self.door.tell(name), style="bold"), "", key=field)
        table.focus()
        self.show_current()

    def on_resize(self) -> None:
        """Lay out the keys anew: each stays beside its word where the line is too short for all."""
        lines = [Text()]
        for key, _, name in KEYS:
            shown = Text.assemble((f" {'⏎' if key == 'enter' else key} ", "reverse"), f" {self.door.tell(name)}  ")
            if lines[-1].cell_len + shown.cell_len > self.size.width:
                lines.append(Text())
            lines[-1].append_text(shown)
        self.query_one("#keys", Static).update(Text("\n").join(lines))

    def show_current(self) -> None:
        """Show the candidate that the sitting is at, or that all are decided."""
        from claimdb.report.terminal import safe

        current = self.sitting.current
        total, decided = len(self.sitting.items), self.sitting.decided
        told = self.door.tell("{decided} of {total} decided", decided=decided, total=total)
        if current is None:
            self.query_one("#place", Static).update(Text(f" {told}"))
            self.query_one("#context", Static).update(Text(self.door.tell("Every candidate is decided.")))
            self._fill({})
            self.query_one("#offers", Static).update("")
            return
        place = self.door.tell("{number} of {total}", number=self.sitting.at + 1, total=total)
        amended = f" · {self.door.tell('amended')}" if self.sitting.is_amended() else ""
        self.query_one("#place", Static).update(Text(f" {safe(current.source)} · {place} · {told}{amended}"))
        lit = highlight(current, CONTEXT)
        around = [(lit.before, "dim"), (lit.opening, ""), (lit.figure, _LIT), (lit.closing, ""), (lit.after, "dim")]
        self.query_one("#context", Static).update(Text.assemble(*around, overflow="fold"))
        self.call_after_refresh(self._scroll_to, lit.before + lit.opening)
        self._fill(shown_fields(self.door, self.sitting))
        offers = (*doubt_line(self.door, current), *offers_line(self.door, self.sitting.offers()))
        self.query_one("#offers", Static).update(Text("\n".join(safe(line) for line in offers)))

    def _scroll_to(self, before: str) -> None:
        """Bring the figure into sight where the words around it take more lines than there are."""
        left = self.query_one("#left", VerticalScroll)
        width = max(1, left.size.width - 4)
        line = sum(max(1, -(-len(part) // width)) for part in before.split("\n"))
        left.scroll_to(y=max(0, line - left.size.height // 2), animate=False)

    def _fill(self, fields: dict[str, str]) -> None:
        from claimdb.report.terminal import safe

        table = self.query_one(DataTable)
        second = list(table.columns)[1]
        for field in FIELD_NAMES:
            value = fields.get(field, "")
            style = "dim" if value in ("?", "–") else ""
            table.update_cell(field, second, Text(safe(value), style=style, overflow="ellipsis"), update_width=True)

    def say(self, sentence: str) -> None:
        """Say one sentence above the keys; an empty one takes the last away."""
        from claimdb.report.terminal import safe

        self.query_one("#said", Static).update(Text(safe(sentence)))

    def _try(self, act: Callable[[], None], said: str = "") -> None:
        from claimdb.report.language import error_sentence

        try:
            act()
        except ClaimdbError as error:
            self.say(error_sentence(error, self.door.settings.lang))
        else:
            self.say(said)
        self.show_current()

    def action_accept(self) -> None:
        """Let the candidate become a claim."""
        self._try(self.sitting.accept, self.door.tell("accepted"))

    def action_skip(self) -> None:
        """Leave the candidate for later."""
        self._try(self.sitting.skip, self.door.tell("skipped"))

    def action_undo(self) -> None:
        """Take back what was done last."""
        self._try(self.sitting.undo, self.door.tell("taken back"))

    def action_forward(self) -> None:
        """Look at the next candidate."""
        self._try(lambda: self.sitting.move(1))

    def action_backward(self) -> None:
        """Look at the candidate before."""
        self._try(lambda: self.sitting.move(-1))

    def action_reject(self) -> None:
        """Ask for the reason, then say that it is no claim."""
        if self.sitting.current is not None:
            self._ask(self.door.tell("Why?"), "", self._reject)

    def _reject(self, reason: str) -> None:
        self._try(lambda: self.sitting.reject(reason or None), self.door.tell("rejected"))

    def action_amend(self) -> None:
        """Ask what the field under the cursor should be."""
        if self.sitting.current is None:
            return
        field = list(FIELD_NAMES)[self.query_one(DataTable).cursor_row]
        hint = f"{self.door.tell(FIELD_NAMES[field])} ({_CHOICES[field]})" if field in _CHOICES else FIELD_NAMES[field]
        value = self.sitting.fields()[field]
        self._ask(
            self.door.tell(hint) if field not in _CHOICES else hint,
            value,
            lambda given: self._try(lambda: self.sitting.amend(field, given)),
        )

    def on_data_table_row_selected(self, _event: DataTable.RowSelected) -> None:
        """Amend the field on which Enter was pressed."""
        self.action_amend()

    def action_scroll_words(self, pages: int) -> None:
        """Show further words of the document, or those before."""
        left = self.query_one("#left", VerticalScroll)
        left.scroll_relative(y=pages * max(1, left.size.height - 1), animate=False)

    def action_accept_like(self) -> None:
        """Ask for words, then accept every candidate that holds them."""
        if self.sitting.current is not None:
            question = self.door.tell("Accept all with these words in sentence or measure")
            self._ask(question, self.sitting.fields()["measure"], self._accept_like)

    def _accept_like(self, words: str) -> None:
        from claimdb.extract.waiting import Filter

        if not words:
            return
        accepted, left = self.sitting.accept_all(Filter(words=words).fits)
        self.say(
            self.door.tell("Accepted {accepted}; {left} cannot be accepted as they are.", accepted=accepted, left=left)
        )
        self.show_current()

    def _ask(self, question: str, value: str, answered: Callable[[str], None]) -> None:
        self._answered = answered
        answer = self.query_one("#answer", Input)
        answer.border_title = question
        answer.placeholder = question
        answer.value = value
        answer.add_class("asked")
        self.screen.add_class("-asking")
        answer.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the answer to what was asked."""
        answered, self._answered = self._answered, None
        self.action_leave_question()
        if answered is not None:
            answered(event.value.strip())

    def action_leave_question(self) -> None:
        """Go back from a question to the candidate."""
        self._answered = None
        answer = self.query_one("#answer", Input)
        answer.remove_class("asked")
        self.screen.remove_class("-asking")
        answer.value = ""
        self.query_one(DataTable).focus()
