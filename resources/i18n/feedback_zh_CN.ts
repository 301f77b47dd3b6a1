<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BookedPage</name>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>6 digits</source>
        <translation>6位数字</translation>
    </message>
    <message>
        <source>8 digits</source>
        <translation>8位数字</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
    <message>
        <source>Yes, cancel</source>
        <translation>确定取消</translation>
    </message>
</context>
<context>
    <name>CallBackPage</name>
    <message>
        <source>Phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>不留号码</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>留个称呼</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>称呼</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>Not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>12 digits</source>
        <translation>12位数字</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>DigitsPage</name>
    <message>
        <source>Not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>写好了</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>Window %1</source>
        <translation>%1号窗口</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>再说一句</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>我说的话</translation>
    </message>
</context>
<context>
    <name>GivenPage</name>
    <message>
        <source>No paper this time: please write the number down, or take a photo.</source>
        <translation>没有纸质回执，请记下或拍下编号</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
</context>
<context>
    <name>LeavePage</name>
    <message>
        <source>Go on writing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Leave and wipe</source>
        <translation>离开并清除</translation>
    </message>
</context>
<context>
    <name>LinePage</name>
    <message>
        <source>Done</source>
        <translation>写好了</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>NamePage</name>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>不留姓</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>Looking for your ticket…</source>
        <translation>正在查找您的号票……</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message>
        <source>Choose what applies, or go on without.</source>
        <translation>可以多选，也可以不选</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>再说一句</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>我说的话</translation>
    </message>
</context>
<context>
    <name>SaidLine</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>SentencePage</name>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
</context>
<context>
    <name>TrackPage</name>
    <message>
        <source>6 digits</source>
        <translation>6位数字</translation>
    </message>
    <message>
        <source>12 digits</source>
        <translation>12位数字</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>VoicePhonePage</name>
    <message>
        <source>Phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>不留号码</translation>
    </message>
</context>
<context>
    <name>VoicePhotoPage</name>
    <message>
        <source>Take the photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>用这张</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>不拍了</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>重拍</translation>
    </message>
</context>
<context>
    <name>VoiceThanksPage</name>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
</context>
<context>
    <name>VoiceWordsPage</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>My photo</source>
        <translation>已拍照片</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>加张照片</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>The company above may call you about it.</source>
        <translation>上级公司可能就此联系您</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Done</source>
        <translation>写好了</translation>
    </message>
</context>
</TS>
