<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ConsultationPage</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryField</name>
    <message numerus="yes">
        <source>%n sign(s) typed</source>
        <translation>
            <numerusform>%n sign typed</numerusform>
            <numerusform>%n signs typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfCard</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message numerus="yes">
        <source>All %n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>All %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On A4, at most %n page(s) at once</source>
        <translation>
            <numerusform>On A4, at most %n page at once</numerusform>
            <numerusform>On A4, at most %n pages at once</numerusform>
        </translation>
    </message>
</context>
</TS>
