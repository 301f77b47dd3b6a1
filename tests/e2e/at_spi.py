"""What a screen reader sees and does, over AT-SPI. Run by the system's own Python, which has its bindings.

Reads one JSON request a line, answers one JSON line: {"pid": …} gives the tree of that process, and with
{"press": INDEX} besides does the main action of one of its nodes; {"look": [INDEX, …]} asks some of them anew.
{"follow": PID}: from then on the focus there and what is announced are heard; {"focus": PID} says where the keys go.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# A role's name in words differs between versions of AT-SPI, and so do the names of some of its numbers.
ROLES = {
    getattr(Atspi.Role, name): word
    for name, word in (
        ("PUSH_BUTTON", "button"), ("BUTTON", "button"), ("TOGGLE_BUTTON", "button"), ("CHECK_BOX", "button"),
        ("RADIO_BUTTON", "button"),
        ("HEADING", "heading"), ("LABEL", "text"), ("STATIC", "text"), ("TEXT", "entry"), ("ENTRY", "entry"),
        ("DIALOG", "dialog"), ("PANEL", "page"), ("IMAGE", "picture"), ("ICON", "picture"),
        ("FRAME", "window"), ("WINDOW", "window"),
    )
    if hasattr(Atspi.Role, name)
}
FIELDS = {Atspi.Role.TEXT, Atspi.Role.ENTRY}
kept = []


class Ear:
    """What one process says by itself: where the focus went (`turn` counts that), and what was announced."""

    def __init__(self, pid):
        self.turn, self.announced, self._pid = 0, [], pid
        whole = application(pid)
        whole.set_cache_mask(Atspi.Cache.NONE)
        kept.clear()
        focused = [at for at, told in enumerate(walk(whole)) if told["focused"]]
        self.node = kept[focused[-1]] if focused else None
        self._listener = Atspi.EventListener.new(self._heard)
        for kind in ("object:state-changed:focused", "object:announcement"):
            self._listener.register(kind)

    def _heard(self, event):
        if event.source is None or event.source.get_process_id() != self._pid:
            return
        if event.type.startswith("object:announcement"):
            self.announced.append(str(event.any_data))
        elif event.detail1:
            self.node, self.turn = event.source, self.turn + 1

    def focus(self):
        """None where the keys go to nothing that can be heard of. Who asks hears first what was said before."""
        for _ in range(20):
            drain()
            node, turn = self.node, self.turn
            states = node.get_state_set() if node is not None else None
            drain()
            if turn == self.turn:
                there = states is not None and states.contains(Atspi.StateType.FOCUSED)
                return describe(node, states, 0) if there else None
        return None


ears = {}


def drain():
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def application(pid):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(index)
        if found is not None and found.get_process_id() == pid:
            return found
    return None


def describe(node, states, depth):
    actions, role = node.get_action_iface(), node.get_role()
    names = [actions.get_action_name(i) for i in range(actions.get_n_actions())] if actions else []
    return {
        "depth": depth, "role": ROLES.get(role) or node.get_role_name(), "name": node.get_name() or "",
        "description": node.get_description() or "", "actions": names,
        "text": written(node) if role in FIELDS else "",
        "checkable": states.contains(Atspi.StateType.CHECKABLE),
        "enabled": states.contains(Atspi.StateType.ENABLED), "checked": states.contains(Atspi.StateType.CHECKED),
        "focused": states.contains(Atspi.StateType.FOCUSED),
        "selected": states.contains(Atspi.StateType.SELECTED),
    }


def written(node):
    """What stands in a field."""
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, -1) if text is not None else ""


def walk(node, depth=0):
    """What is showing, in reading order."""
    states = node.get_state_set()
    if depth and not states.contains(Atspi.StateType.SHOWING):
        return
    kept.append(node)
    yield describe(node, states, depth)
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk(child, depth + 1)


def press(node):
    actions = node.get_action_iface()
    for index in range(actions.get_n_actions() if actions else 0):  # none when it is gone by now
        if actions.get_action_name(index) == "Press":
            return actions.do_action(index)
    return False


def answer(request):
    if "press" in request:
        return {"done": press(kept[request["press"]])}
    if "follow" in request:
        ears[request["follow"]] = Ear(request["follow"])
        return {}
    if "focus" in request:
        ear = ears[request["focus"]]
        said = {"focus": ear.focus(), "turn": ear.turn, "announced": ear.announced}
        ear.announced = []
        return said
    if "look" in request:
        looked = [(kept[i], kept[i].get_state_set()) for i in request["look"]]
        return {"nodes": [describe(node, states, 0) for node, states in looked
                          if states.contains(Atspi.StateType.SHOWING)]}
    kept.clear()
    found = application(request["pid"])
    if found is None:
        return {"nodes": []}
    found.set_cache_mask(Atspi.Cache.NONE)
    return {"nodes": list(walk(found))}


for line in sys.stdin:
    try:
        said = answer(json.loads(line))
    except GLib.Error as error:  # what was there a moment ago is gone
        said = {"error": error.message}
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    sys.stdout.flush()
