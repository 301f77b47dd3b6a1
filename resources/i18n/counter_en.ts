<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>GivenCard</name>
    <message numerus="yes">
        <source>%n ahead</source>
        <translation>
            <numerusform>%n ahead</numerusform>
            <numerusform>%n ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuizCard</name>
    <message numerus="yes">
        <source>%n short question(s), if you like. Only you see how it goes.</source>
        <translation>
            <numerusform>%n short question, if you like. Only you see how it goes.</numerusform>
            <numerusform>%n short questions, if you like. Only you see how it goes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftList</name>
    <message numerus="yes">
        <source>%n payments and refunds</source>
        <translation>
            <numerusform>%n payment or refund</numerusform>
            <numerusform>%n payments and refunds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Number or PIN is wrong; %n more tries</source>
        <translation>
            <numerusform>Number or PIN is wrong; %n more try</numerusform>
            <numerusform>Number or PIN is wrong; %n more tries</numerusform>
        </translation>
    </message>
</context>
</TS>
