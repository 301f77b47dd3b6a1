<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%n entries in the chain. Nobody can change or remove one without the check showing it.</source>
        <translation>
            <numerusform>%n entry in the chain. Nobody can change or remove it without the check showing it.</numerusform>
            <numerusform>%n entries in the chain. Nobody can change or remove one without the check showing it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsPane</name>
    <message numerus="yes">
        <source>Save as PDF: %n card(s)</source>
        <translation>
            <numerusform>Save as PDF: %n card</numerusform>
            <numerusform>Save as PDF: %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rows</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table, %n rows</source>
        <translation>
            <numerusform>Table, %n row</numerusform>
            <numerusform>Table, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditPane</name>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n changes of all writers go.</source>
        <translation>
            <numerusform>The one change goes, whoever made it.</numerusform>
            <numerusform>All %n changes of all writers go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixPane</name>
    <message numerus="yes">
        <source>%n terminals</source>
        <translation>
            <numerusform>%n terminal</numerusform>
            <numerusform>%n terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is red, but %n terminals have not been heard of for a while</source>
        <translation>
            <numerusform>Nothing is red, but %n terminal has not been heard of for a while</numerusform>
            <numerusform>Nothing is red, but %n terminals have not been heard of for a while</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingSide</name>
    <message numerus="yes">
        <source>%1 of %n places taken</source>
        <translation>
            <numerusform>%1 of %n place taken</numerusform>
            <numerusform>%1 of %n places taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message numerus="yes">
        <source>%n payments today</source>
        <translation>
            <numerusform>%n payment today</numerusform>
            <numerusform>%n payments today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message numerus="yes">
        <source>Your own: %n services</source>
        <translation>
            <numerusform>Your own: %n service</numerusform>
            <numerusform>Your own: %n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n ratings; above 1 is better</source>
        <translation>
            <numerusform>%1 of %n rating; above 1 is better</numerusform>
            <numerusform>%1 of %n ratings; above 1 is better</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatingBars</name>
    <message numerus="yes">
        <source>%n ratings</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleasePane</name>
    <message numerus="yes">
        <source>%n values change on %1.</source>
        <translation>
            <numerusform>%n value changes on %1.</numerusform>
            <numerusform>%n values change on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n screens</source>
        <translation>
            <numerusform>%n screen</numerusform>
            <numerusform>%n screens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was given out last is on %1 of %n screens</source>
        <translation>
            <numerusform>What was given out last is on %1 of %n screen</numerusform>
            <numerusform>What was given out last is on %1 of %n screens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faults: it cannot go out before they are mended.</source>
        <translation>
            <numerusform>%n fault: it cannot go out before it is mended.</numerusform>
            <numerusform>%n faults: it cannot go out before they are mended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandardsPage</name>
    <message numerus="yes">
        <source>%n screens have drifted</source>
        <translation>
            <numerusform>%n screen has drifted</numerusform>
            <numerusform>%n screens have drifted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingPane</name>
    <message numerus="yes">
        <source>%1 of %n people took part, %2 to %3</source>
        <translation>
            <numerusform>%1 of %n person took part, %2 to %3</numerusform>
            <numerusform>%1 of %n people took part, %2 to %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnifiedPage</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n halls the same</source>
        <translation>
            <numerusform>%1 of %n hall the same</numerusform>
            <numerusform>%1 of %n halls the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 deviates in %n values</source>
        <translation>
            <numerusform>%1 deviates in %n value</numerusform>
            <numerusform>%1 deviates in %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message numerus="yes">
        <source>NOT whole, %n entries checked: %1.</source>
        <translation>
            <numerusform>NOT whole, %n entry checked: %1.</numerusform>
            <numerusform>NOT whole, %n entries checked: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole: %n entries checked, none changed, removed or cut off.</source>
        <translation>
            <numerusform>Whole: %n entry checked, none changed, removed or cut off.</numerusform>
            <numerusform>Whole: %n entries checked, none changed, removed or cut off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Number or PIN is wrong; %n tries are left.</source>
        <translation>
            <numerusform>Number or PIN is wrong; %n try is left.</numerusform>
            <numerusform>Number or PIN is wrong; %n tries are left.</numerusform>
        </translation>
    </message>
</context>
</TS>
