import QtQuick

// A weekday in words; 1 is Monday.
QtObject {
    readonly property list<string> names: [
        qsTr("Monday"), qsTr("Tuesday"), qsTr("Wednesday"), qsTr("Thursday"), qsTr("Friday"), qsTr("Saturday"),
        qsTr("Sunday")
    ]
}
