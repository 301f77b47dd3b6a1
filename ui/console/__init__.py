"""The staff console: one window from which people of the hall run it, by keys or mouse.

**A page is one folder and one line.** `ui/console/<page>/` holds

- `Label.qml`: a `PageLabel { title: qsTr("…") }`, the page's name in the navigation and the search;
- `<Name>Page.qml`: its root is a `ConsolePage` with `required property <Name>Model viewModel`;
- `view_model.py`: `<Name>Model(PageModel)`, made at first use as `Class(desk, parent)`, gone when its person signs out;
  it may define `refresh()`, `news(topic, data)`, `open_at(key)` (from the search) and `close()`;
- `qmldir` with `module ui.console.<page>`; its Python types register under that name.

The line is a `Page` in `ui/console/registry.py`: name, icon, which of `kiosk.contract.roles.MAY` opens it (who may not
does not see it), and, if its things can be found by Ctrl+K, `finder`: `module:function` taking (core, text, language)
and giving `Found` rows; it runs off this thread. Strings go into the catalogue `console` by themselves.

**What a page finds here** (`import ui.console.parts`): `DataTable` over a `Sheet` (columns that sort, a filter, rows by
keys, Ctrl+E exports what is shown), `FormField`, `FormArea`, `ChoiceRow`, `DeskButton`, `Notice`. In Python, by `desk`:
`desk.do(work, done, failed)` for what waits (`work(core)` off this thread, bound methods back on it),
`desk.toasts.say()` and `.offer(key)` for "done" and "done, undo?", `desk.progress.run()` for long work with a cancel,
`desk.exports.write()` for a file, `desk.tell(code)` for a refusal, which `Words.trouble` words. QML may say
`Toasts.tell(text)`, `Desk.may(deed)`, `Pages.open(name, key)`.

Keys: Alt+1 to Alt+9 open pages, Ctrl+K searches, Esc goes back, F6 changes between navigation and page, Tab and arrows
as everywhere.
"""
