import QtQml

// What a page is called: the root of its Label.qml.
QtObject {
    required property string title
}
