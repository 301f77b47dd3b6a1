<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>MessageCard</name>
    <message numerus="yes">
        <source>Code %1, good for %n minute(s)</source>
        <translation>
            <numerusform>Code %1, good for %n minute</numerusform>
            <numerusform>Code %1, good for %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
