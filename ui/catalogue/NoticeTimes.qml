import QtQuick
import ui.model

// The hall's times in words. They come as YYYY-MM-DDTHH:MM of its wall clock.
QtObject {
    function date(iso: string): date {
        const parts = iso.split(/[-T:]/);
        return new Date(parts[0], parts[1] - 1, parts[2], parts[3], parts[4]);
    }
    function day(iso: string): string {
        return date(iso).toLocaleDateString(Qt.locale(Hall.language), qsTr("d MMMM"));
    }
    function time(iso: string): string {
        return iso.slice(11);
    }
    function moment(iso: string): string {
        return qsTr("%1, %2").arg(day(iso)).arg(time(iso));
    }
    // One day with its hours, or from one moment to another.
    function span(begins: string, ends: string): string {
        if (begins.slice(0, 10) === ends.slice(0, 10))
            return qsTr("%1, %2–%3").arg(day(begins)).arg(time(begins)).arg(time(ends));
        return qsTr("%1 to %2").arg(moment(begins)).arg(moment(ends));
    }
    // Said wherever a notice is, while the hub is away: it may have been changed or taken back since.
    readonly property string asOf: Notices.asOf === "" ? ""
        : Hall.phrase("announcements.as_of", Hall.language, { "time": moment(Notices.asOf) })
    function days(begins: string, ends: string): string {
        return begins.slice(0, 10) === ends.slice(0, 10) ? day(begins) : qsTr("%1 to %2").arg(day(begins)).arg(day(ends));
    }
}
