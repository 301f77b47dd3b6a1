import QtQuick
import QtQuick.Templates as T
import ui.flow
import ui.style

// The way to one's own figures: whoever has shown an account in this visit is led on at once.
EntryPage {
    id: page

    // Whoever comes back here means another account.
    property bool begun: false
    // It was opened above an account's page, which keeps its account.
    property bool passed: false

    figures: true
    kicker: qsTr("My usage and bills")
    kickerShown: !(Theme.large && Theme.landscape)
    T.StackView.onActivated: {
        if (begun)
            forget();
        else if (viewModel.step === "account")
            Qt.callLater(pass);  // a stack that is still coming to rest replaces nothing
        else
            viewModel.seekOwn();
        begun = true;
    }
    T.StackView.onRemoved: if (!passed) forget()

    function pass(): void {
        passed = true;
        viewModel.prove();
        Navigator.replace(Qt.resolvedUrl("ProofPage.qml"), { "viewModel": viewModel });
    }
    function forget(): void {
        if (viewModel.step === "account")
            viewModel.clear();
    }
}
