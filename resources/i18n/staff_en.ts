<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>PaperTab</name>
    <message numerus="yes">
        <source>Print %n ticket(s) now</source>
        <translation>
            <numerusform>Print the ticket now</numerusform>
            <numerusform>Print all %n now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) could not be printed. Nothing is printed later by itself: customers have number and code, and may ask for their paper.</source>
        <translation>
            <numerusform>%n ticket could not be printed. Nothing is printed later by itself: its customer has number and code, and may ask for the paper.</numerusform>
            <numerusform>%n tickets could not be printed. Nothing is printed later by itself: customers have number and code, and may ask for their paper.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) will not be printed. They stay valid.</source>
        <translation>
            <numerusform>One ticket will not be printed. It stays valid.</numerusform>
            <numerusform>%n tickets will not be printed. They stay valid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInTrouble</name>
    <message numerus="yes">
        <source>Number or PIN is wrong. %n tries left.</source>
        <translation>
            <numerusform>Number or PIN is wrong. One try left.</numerusform>
            <numerusform>Number or PIN is wrong. %n tries left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs: locked for %n minute(s). A manager can unlock it.</source>
        <translation>
            <numerusform>Too many wrong PINs: locked for %n minute. A manager can unlock it.</numerusform>
            <numerusform>Too many wrong PINs: locked for %n minutes. A manager can unlock it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong code. %n tries left.</source>
        <translation>
            <numerusform>Wrong code. %n try left.</numerusform>
            <numerusform>Wrong code. %n tries left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong answer. %n tries left for this challenge.</source>
        <translation>
            <numerusform>Wrong answer. One try left for this challenge.</numerusform>
            <numerusform>Wrong answer. %n tries left for this challenge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait another %n second(s).</source>
        <translation>
            <numerusform>Please wait another second.</numerusform>
            <numerusform>Please wait another %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
