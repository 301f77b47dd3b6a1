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

    // A page that is being made, and its url.
    property var coming: null
    property string comingUrl: ""

    // A finger touched what opens this zone, or this page: made before the finger is lifted, 0.1 s later.
    function expect(id: string): void {
        expectPage(Zones.page(id), { "viewModel": Zones.viewModel(id) });
    }
    function expectPage(page: url, properties: var): void {
        forget();
        comingUrl = page.toString();
        coming = Qt.createComponent(page).incubateObject(
            stack, Object.assign({ "visible": false, "width": stack.width, "height": stack.height }, properties));
    }
    // The finger slid off, or the visit is over.
    function forget(): void {
        if (coming !== null)
            expected(comingUrl).destroy();
    }
    function expected(page: string): Page {
        if (coming === null || comingUrl !== page)
            return null;
        coming.forceCompletion();
        const made = coming.object as Page;
        coming = null;
        return made;
    }
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
        const made = expected(page.toString());
        if (made === null) {
            stack.pushItem(page, properties);
        } else {
            made.T.StackView.removed.connect(() => made.destroy());
            stack.pushItem(made);
        }
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
    // As if `pages` were left one after the other.
    function leaveBy(pages: int): void {
        if (depth - pages > 1)
            stack.popToIndex(depth - 1 - pages);
        else
            home();
    }
    function home(): void {
        if (Session.active && page !== null && page.guardsHome) {
            page.homeRequested();
            return;
        }
        forget();
        zone = "";
        if (depth > 1)
            stack.popToIndex(0);
    }
}
