pragma Singleton
import QtQuick

// The pack's sections, fields, codes and faults in words.
QtObject {
    readonly property var sections: ({
        "phrase": qsTr("Courteous phrases"), "service": qsTr("Services"), "window": qsTr("Windows"), "commitment": qsTr("Commitments"),
        "figure": qsTr("Figures"), "hall": qsTr("The hall"), "opening": qsTr("Opening hours"), "hotline": qsTr("Hotlines"),
        "category": qsTr("Ticket letters"), "group": qsTr("Groups of services"), "material": qsTr("Materials"), "zone": qsTr("Zones and signs"),
        "profile": qsTr("Terminal profiles"), "page": qsTr("Public pages"), "fault": qsTr("Power cut page"), "rule": qsTr("Queue rules"),
        "class": qsTr("Priority classes"), "meeting_room": qsTr("Meeting room"), "topic": qsTr("Complaint topics"), "deadline": qsTr("Complaint deadlines"),
        "template": qsTr("Reply templates"), "survey": qsTr("Survey"), "question": qsTr("Survey questions"), "quiz": qsTr("Quiz for staff"), "meetings": qsTr("Reception days"), "unit": qsTr("Units"), "forbidden": qsTr("Forbidden phrases"), "signed": qsTr("Signatures")
    })
    readonly property var saved: ({
        "loading": qsTr("being read …"), "typing": qsTr("being written …"), "saving": qsTr("being saved …"), "saved": qsTr("saved at the hub"),
        "kept": qsTr("kept on this machine, not yet at the hub"), "clash": qsTr("somebody else changed the same words")
    })
    readonly property var states: ({
        "live": qsTr("Given out now"), "due": qsTr("Has to be looked at"), "back": qsTr("Brought back"), "gone": qsTr("Words not kept"), "": ""
    })
    readonly property var screens: ({
        "terminal": qsTr("Terminal"), "counter": qsTr("Counter"), "board": qsTr("Board")
    })
    readonly property var terminals: ({
        "right": qsTr("Right"), "drifts": qsTr("Drifts: not what it was given"), "coming": qsTr("On its way")
    })
    readonly property var fields: ({
        "words": qsTr("Words"), "name": qsTr("Name"), "official": qsTr("Official name"), "title": qsTr("Title"), "text": qsTr("Text"),
        "categories": qsTr("Calls the letters"), "group": qsTr("Group"), "category": qsTr("Ticket letter"), "common": qsTr("On the first page"),
        "icon": qsTr("Icon"), "colour": qsTr("Colour"), "areas": qsTr("Functional areas"), "pinyin": qsTr("Pinyin, where it is read otherwise"),
        "keywords.zh": qsTr("Other Chinese words for it"), "keywords.en": qsTr("Other English words for it"), "terminal": qsTr("What a terminal can do of it"),
        "materials.items": qsTr("What to bring"), "materials.source": qsTr("Source of the materials"), "materials.confidence": qsTr("Confidence in the materials"),
        "materials.effective_from": qsTr("Materials in force from"), "materials.effective_until": qsTr("Materials in force until"),
        "materials.confirmed_by": qsTr("Materials confirmed by"),
        "materials.confirmed_on": qsTr("Materials confirmed on"), "steps": qsTr("Steps"), "time_limit": qsTr("Time limit"), "fee": qsTr("Fee"),
        "value": qsTr("Value"), "unit": qsTr("Unit"), "basis": qsTr("Basis, for staff"), "source": qsTr("Source"), "confidence": qsTr("Confidence"),
        "effective_from": qsTr("In force from"), "effective_until": qsTr("In force until"), "confirmed_by": qsTr("Confirmed by"), "confirmed_on": qsTr("Confirmed on"),
        "no": qsTr("No."), "lines": qsTr("Lines"), "hotline": qsTr("Hotline"), "promises": qsTr("Promises"), "id": qsTr("Id"),
        "timezone": qsTr("Time zone"), "day_starts": qsTr("The business day turns at"), "last_ticket_minutes": qsTr("No tickets in the last minutes"),
        "invoice_url": qsTr("Link to the invoice"), "bill_codes": qsTr("Codes of paper bills"), "days": qsTr("Days"), "opens": qsTr("Opens"), "closes": qsTr("Closes"), "zones": qsTr("Shows the zones"),
        "queue": qsTr("Gives tickets"), "attended": qsTr("Staff are there"), "head_start_minutes": qsTr("Head start in minutes"),
        "key_customer": qsTr("Key customer"), "from_age": qsTr("From the age of"), "subs": qsTr("What stands under it"), "kinds": qsTr("For"),
        "from_day": qsTr("From the day"), "contact_hours": qsTr("Contact within hours"), "handle_days": qsTr("Handle within working days"),
        "reply_days": qsTr("Reply within working days"), "call_back_days": qsTr("Call back within working days of the reply"),
        "close_days": qsTr("Close within working days of the call back"), "one": qsTr("English for one"), "zero": qsTr("Instead of nothing"), "per": qsTr("So many make one"),
        "percent": qsTr("Asked, of a hundred visits"), "again_after_days": qsTr("The same customer again after days"),
        "fewest": qsTr("Nothing is said below so many answers"), "kind": qsTr("Kind"), "choices": qsTr("Answers"),
        "sentence": qsTr("A sentence may be added"), "closes_minutes": qsTr("Booking ends so many minutes before"),
        "forget_after_days": qsTr("Who booked is forgotten after days"), "phrases": qsTr("Phrases"), "by": qsTr("By"), "on": qsTr("On"), "topic": qsTr("Topic"), "right": qsTr("The right choice, counted from 1"), "why": qsTr("Explanation"), "on_cards": qsTr("On the cards of people and windows"),
        "all": qsTr("Everything (demonstrations only)"), "says": qsTr("Signs")
    })
    readonly property var values: ({
        "tariffs": qsTr("prices"), "services": qsTr("services"), "commitments": qsTr("commitments"), "complaints": qsTr("complaints"),
        "true": qsTr("Yes"), "false": qsTr("No"), "high": qsTr("high"), "medium": qsTr("medium"), "low": qsTr("low"), "none": qsTr("none"),
        "full": qsTr("all of it"), "apply": qsTr("apply"), "part": qsTr("a part"), "report": qsTr("report"), "query": qsTr("look it up"),
        "counter": qsTr("only at a window"), "complaint": qsTr("complaint"), "opinion": qsTr("opinion"), "inquiry": qsTr("enquiry"), "theft": qsTr("theft report"),
        "scale": qsTr("a scale of five"), "choice": qsTr("one of several"), "yes_no": qsTr("yes or no")
    })

    function field(code: string): string {
        return fields[code] ?? code;
    }
    function value(code: string): string {
        return values[code] ?? code;
    }
    // Where a value stands: its section, its entry, its field and language.
    function place(key: string): string {
        const [section, ...rest] = key.split(".");
        const language = rest.length > 0 && ["zh", "en"].includes(rest[rest.length - 1]) ? rest.pop() : "";
        const words = section === "phrase" ? [rest.join(".")] : rest.map((part, at) => {
            const found = part.match(/^([a-z_]+)((?:\[\d+\])?)$/);
            const known = at > 0 || sections[section] === undefined ? found : null;
            return known !== null && fields[known[1]] !== undefined ? fields[known[1]] + known[2].replace("[", " ").replace("]", "") : part;
        });
        return [sections[section] ?? section, ...words, language === "zh" ? qsTr("Chinese") : language === "en" ? qsTr("English") : ""]
            .filter(part => part !== "").join(" · ");
    }
    function placeWords(keys: var): var {
        return keys.reduce((words, key) => {
            words[key] = place(key);
            return words;
        }, {});
    }
    function faultWords(keys: var): var {
        return keys.reduce((words, key) => {
            words[key] = fault(key);
            return words;
        }, {});
    }
    function day(number: string): string {
        return [qsTr("Mon"), qsTr("Tue"), qsTr("Wed"), qsTr("Thu"), qsTr("Fri"), qsTr("Sat"), qsTr("Sun")][Number(number) - 1] ?? number;
    }
    // A reason of `kiosk standards check` in this language; one that is not known here stays as it is.
    function fault(reason: string): string {
        for (const [form, words] of reasons) {
            const found = reason.match(form);
            if (found !== null)
                return found.slice(1).reduce((text, part, at) => text.replace("%" + (at + 1), part ?? ""), words);
        }
        return reason;
    }
    readonly property var reasons: [
        [/^is empty$/, qsTr("Words are missing")],
        [/^is missing; screens say it$/, qsTr("Is missing; screens say it")],
        [/^is missing$/, qsTr("Is missing")],
        [/^is not known here$/, qsTr("Is not known here")],
        [/^is there twice$/, qsTr("Is there twice")],
        [/^has (\d+) characters, the limit is (\d+)$/, qsTr("Has %1 characters, at most %2 have room")],
        [/^has control characters/, qsTr("Has control characters, a line break, or a space at its start or end")],
        [/^is not Chinese$/, qsTr("Is not Chinese")],
        [/^has Chinese characters$/, qsTr("Has Chinese characters")],
        [/^has \{(.*)\} in one language only$/, qsTr("Has {%1} in one language only")],
        [/^names \{(.*)\}, which is no figure of this pack$/, qsTr("Names {%1}, which is no figure of this pack")],
        [/^names (.*), which is no (.*) of this pack$/, qsTr("Names %1, which the pack does not have")],
        [/^names (.*) twice$/, qsTr("Names %1 twice")],
        [/^must use (.*), not (.*)$/, qsTr("Must use %1 and not %2")],
        [/^must be worded around a figure/, qsTr("Must be worded around a figure in braces, such as {transfer_days}")],
        [/^states “(.*)”: put it into figures/, qsTr("States “%1”: enter it under Figures and name it here in braces")],
        [/^says what the hall forbids: (.*)$/, qsTr("Says what the hall forbids: %1")],
        [/is not a placeholder: use/, qsTr("What stands in braces is no placeholder; write a name such as {n}")],
        [/^(expected '}'|Single '[{}]')/, qsTr("A brace stands alone")],
        [/^is called at no window$/, qsTr("Is called at no window")],
        [/^has no service$/, qsTr("Has no service")],
        [/^(.*) is not an icon of this version$/, qsTr("%1 is not an icon of this version")],
        [/^has a contrast of ([\d.]+) : 1 on white/, qsTr("Has a contrast of only %1 : 1 on white, 3 : 1 is needed")],
        [/^day (\d) overlaps/, qsTr("Day %1 overlaps other opening hours")],
        [/closes must be later than opens/, qsTr("Closes must be later than opens")],
        [/^may hold \{account\} and \{any\} in braces/, qsTr("May hold {account} and {any} in braces, and no other brace")],
        [/^needs \{account\} once/, qsTr("Needs {account} once, where the account number stands")],
        [/^needs a sign between two things/, qsTr("Needs a sign between two things in braces, to tell where the first one ends")],
        [/^has a digit beside \{account\}/, qsTr("Has a digit beside {account}: it would be taken for one of the number")],
        [/^needs a sign that is no digit/, qsTr("Needs a sign that is no digit, or any number is taken for a bill")],
        [/is not a time zone/, qsTr("Is not a time zone such as Asia/Shanghai")],
        [/^needs either value and unit, or words$/, qsTr("Needs either a value with its unit, or words")],
        [/belong together$/, qsTr("Confirmed by and confirmed on belong together")],
        [/^was signed as “(.*)”, the pack now says “(.*)”: sign it again$/, qsTr("Was signed as “%1” and now says “%2”: sign it again")],
        [/^is not a claim of this pack$/, qsTr("Is not a claim of this pack")],
        [/^is for demonstrations/, qsTr("Is for demonstrations only")],
        [/^value must be from (\d+) to (\d+)$/, qsTr("Must be from %1 to %2")],
        [/^needs reply_days/, qsTr("Needs a day to reply by")],
        [/^a choice needs 2 to 6 answers/, qsTr("A choice needs 2 to 6 answers with ids of their own; other kinds have none")],
        [/^has (\d+) questions, at most (\d+) are asked$/, qsTr("Has %1 questions, at most %2 are asked")],
        [/^head_start_minutes must be 0/, qsTr("A key customer has no head start")],
        [/^String should match pattern/, qsTr("Is not written as it must be here")],
        [/^Input should be greater than or equal to (.*)$/, qsTr("Must be %1 at least")],
        [/^Input should be less than or equal to (.*)$/, qsTr("Must be %1 at most")],
        [/^Input should be a valid (integer|number|decimal)/, qsTr("Must be a number")],
        [/^Input should be a finite/, qsTr("Must be a number")],
        [/^Input should be a valid date/, qsTr("A day is written like 2026-11-29")],
        [/^Input should be/, qsTr("Is none of what may stand here")],
        [/^List should have at least (\d+) item/, qsTr("Needs at least %1")],
        [/^List should have at most (\d+) item/, qsTr("May have at most %1")],
        [/^not in force before (.*)$/, qsTr("it is not in force before %1")],
        [/^confidence (high|medium|low|none) and not signed off/, qsTr("its confidence is not high, and nobody has signed it off")]
    ]
}
