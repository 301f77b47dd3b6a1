pragma Singleton
import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.model

// Where the customer is. The shell hands in the stack; pages ask for the next page here.
QtObject {
    id: navigator

    property T.StackView stack: null
    readonly property int depth: stack === null ? 0 : stack.depth
    readonly property bool atHome: depth <= 1
    readonly property Page page: stack === null ? null : stack.currentItem as Page
    // The zone that the customer is in; empty at home.
    property string zone: ""

    // Opens a zone or page of the registry by its id.
    function open(id: string): void {
        if (zone === "")
            zone = id;
        push(Zones.page(id), { "viewModel": Zones.viewModel(id) });
    }
    // A service's own page, from wherever it was found.
    function openService(serviceId: string): void {
        push(Zones.page("service"), { "viewModel": Zones.viewModel("service"), "serviceId": serviceId });
    }
    function push(page: url, properties: var): void {
        Session.touch();
        stack.pushItem(page, properties);
    }
    // The new page takes the place of this one: there is no way back to it.
    function replace(page: url, properties: var): void {
        Session.touch();
        stack.replaceCurrentItem(page, properties);
    }
    function back(): void {
        if (page !== null && page.handlesBack)
            page.backRequested();
        else
            leave();
    }
    function leave(): void {
        if (depth > 1)
            stack.popCurrentItem();
        if (depth <= 1)
            zone = "";
    }
    function home(): void {
        zone = "";
        if (depth > 1)
            stack.popToIndex(0);
    }
}
