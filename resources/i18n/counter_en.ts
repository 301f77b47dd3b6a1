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
    <name>ShiftList</name>
    <message numerus="yes">
        <source>%n payments and refunds</source>
        <translation>
            <numerusform>%n payment or refund</numerusform>
            <numerusform>%n payments and refunds</numerusform>
        </translation>
    </message>
</context>
</TS>
