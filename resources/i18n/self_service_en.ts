<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AccountPage</name>
    <message numerus="yes">
        <source>Check %n account(s)</source>
        <translation>
            <numerusform>Check %n account</numerusform>
            <numerusform>Check %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasketPage</name>
    <message numerus="yes">
        <source>for %n account(s)</source>
        <translation>
            <numerusform>for %n account</numerusform>
            <numerusform>for %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcernLine</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and one more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message numerus="yes">
        <source>%n account(s) chosen so far: ¥%1</source>
        <translation>
            <numerusform>%n account chosen so far: ¥%1</numerusform>
            <numerusform>%n accounts chosen so far: ¥%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateLine</name>
    <message numerus="yes">
        <source>%1: ¥%2, due on %3, %n day(s) late</source>
        <translation>
            <numerusform>%1: ¥%2, due on %3, %n day late</numerusform>
            <numerusform>%1: ¥%2, due on %3, %n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthFacts</name>
    <message numerus="yes">
        <source>%1 kWh and ¥%2 a day, in %n day(s)</source>
        <translation>
            <numerusform>%1 kWh and ¥%2 a day, in %n day</numerusform>
            <numerusform>%1 kWh and ¥%2 a day, in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayCode</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayPage</name>
    <message numerus="yes">
        <source>Check %n account(s)</source>
        <translation>
            <numerusform>Check %n account</numerusform>
            <numerusform>Check %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfPage</name>
    <message numerus="yes">
        <source>Block prices alone, %n month(s)</source>
        <translation>
            <numerusform>Block prices alone, %n month</numerusform>
            <numerusform>Block prices alone, %n months</numerusform>
        </translation>
    </message>
</context>
</TS>
