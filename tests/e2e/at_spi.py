"""What a screen reader sees and does, over AT-SPI. Run by the system's own Python, which has its bindings.

Reads one JSON request a line, answers one JSON line: {"pid": …} gives the tree of that process, and with
{"press": INDEX} besides does the main action of one of its nodes; {"look": [INDEX, …]} asks some of them anew.
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
        ("HEADING", "heading"), ("LABEL", "text"), ("STATIC", "text"), ("TEXT", "entry"), ("ENTRY", "entry"),
        ("DIALOG", "dialog"), ("PANEL", "page"), ("IMAGE", "picture"), ("ICON", "picture"),
        ("FRAME", "window"), ("WINDOW", "window"),
    )
    if hasattr(Atspi.Role, name)
}
FIELDS = {Atspi.Role.TEXT, Atspi.Role.ENTRY}
kept = []


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
