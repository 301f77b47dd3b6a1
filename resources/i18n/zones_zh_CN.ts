<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>GroupsPage</name>
    <message>
        <source>What is it about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Takes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) waiting now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Touch a service and your ticket is printed at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>We could not give you a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticket is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling your ticket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give ticket %1 back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You lose your place in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff have been told about the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please tell a member of staff about the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer is taking longer than usual. Your number is valid: note it or take a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, give it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>Your number: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code of your ticket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
