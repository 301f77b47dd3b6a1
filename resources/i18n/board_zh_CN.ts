<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Nobody</name>
    <message>
        <source>This board is not paired with a hub yet. Technician: kiosk pair</source>
        <translation>本叫号屏尚未与中心配对。技术人员请运行 kiosk pair</translation>
    </message>
</context>
</TS>
