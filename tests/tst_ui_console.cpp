// SPDX-License-Identifier: GPL-3.0-or-later
// The console: what is typed is what is sent, and what the store answers is what is shown.
#include "console/console_completion.h"
#include "console/console_history.h"
#include "console/console_page.h"
#include "console/console_request.h"
#include "console/console_view.h"
#include "palette/live_keys.h"
#include "palette/palette_commands.h"
#include "window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextCursor>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

struct Console : WindowFixture {
    Console()
        : view(find<ConsoleView>("consoleView"))
    {
        isReady = raceToTheEnd("checkout");
        window->showView(view);
    }
    QPlainTextEdit* editor() { return view->current()->findChild<QPlainTextEdit*>(u"consoleRequests"_s); }
    QString answer()
    {
        return view->current()->findChild<QPlainTextEdit*>(u"consoleAnswer"_s)->toPlainText();
    }
    QString status() { return view->current()->findChild<QLabel*>(u"consoleStatus"_s)->text(); }
    void send(const QString& text)
    {
        editor()->setPlainText(text);
        editor()->setFocus();
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    }
    auto stored() { return run().workspace()->store().index("products")->get("100").current; }

    ConsoleView* const view;
    bool isReady = false;
};

} // namespace

class TestUiConsole : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void init() { forgetSettings(); }
    void requestsAreReadAsTheyAreWritten();
    void theCursorChoosesTheRequest();
    void aGuardedWriteIsAcceptedAndThenRefused();
    void wrongRequestsAreAnsweredByTheStore();
    void badInputIsAnsweredAndHarmsNothing_data();
    void badInputIsAnsweredAndHarmsNothing();
    void theRequestIsCopiedAsCurl();
    void requestsAreRecordedLikeAnyClients();
    void withoutAStoreItSaysSo();
    void pagesAreThereAgain();
    void requestLinesAreCompleted_data();
    void requestLinesAreCompleted();
    void completingByKeyPutsInTheTokenOfNow();
    void theListFollowsWhatIsTyped();
    void sentRequestsComeBack();
    void keysOfTheConsoleCanBeChanged();
    void secretsAreSentAndNotKept_data();
    void secretsAreSentAndNotKept();
    void pagesGoWithTheSession();
    void aClosedPageComesBackAsItWas();
    void theLastPageComesBackInThePlaceOfTheEmptyOne();
    void pagesThatASessionReplacesComeBack();
};

void TestUiConsole::requestsAreReadAsTheyAreWritten()
{
    const auto requests = consoleRequests(u"# a remark\n"
                                          "get products/_doc/1\n"
                                          "\n"
                                          "PUT /products/_doc/1?if_seq_no=4&if_primary_term=1\n"
                                          "{\n"
                                          "  \"in_stock\": 44\n"
                                          "}\n"
                                          "// another\n"
                                          "POST _bulk\n"
                                          "{\"delete\":{\"_index\":\"products\",\"_id\":\"2\"}}\n"_s);
    QCOMPARE(requests.size(), 3u);
    QCOMPARE(requests[0].method, u"GET"_s);
    QCOMPARE(requests[0].target, u"/products/_doc/1"_s);
    QVERIFY(requests[0].body.isEmpty());
    QCOMPARE(requests[1].target, u"/products/_doc/1?if_seq_no=4&if_primary_term=1"_s);
    QCOMPARE(requests[1].body, u"{\n  \"in_stock\": 44\n}"_s);
    QCOMPARE(requests[1].line, 3);
    QCOMPARE(requests[1].lastLine, 6);
    QVERIFY(requests[2].body.endsWith(u'\n')); // as _bulk wants it
    QVERIFY(consoleRequests(u"GETTING there\n{}"_s).empty());
    QVERIFY(consoleRequests({}).empty());
}

void TestUiConsole::theCursorChoosesTheRequest()
{
    const QString text = u"GET a/_doc/1\n\nGET a/_doc/2\n{}\n\nGET a/_doc/3"_s;
    for (const auto& [line, target] : std::vector<std::pair<int, QString>>{{0, u"/a/_doc/1"_s},
                                                                           {1, u"/a/_doc/1"_s},
                                                                           {3, u"/a/_doc/2"_s},
                                                                           {4, u"/a/_doc/2"_s},
                                                                           {5, u"/a/_doc/3"_s}})
        QCOMPARE(requestAtLine(text, line)->target, target);
    QCOMPARE(requestAtLine(u"\n\nGET a/_doc/1"_s, 0)->target, u"/a/_doc/1"_s);
    QVERIFY(!requestAtLine(u"nothing"_s, 0));
}

void TestUiConsole::aGuardedWriteIsAcceptedAndThenRefused()
{
    Console window;
    QVERIFY(window.isReady);
    window.send(u"GET products/_doc/100"_s);
    QTRY_VERIFY(window.status().contains(u"200"_s));
    QVERIFY(window.answer().contains(u"\"_seq_no\" : 73"_s));
    const QString write = u"PUT products/_doc/100?if_seq_no=73&if_primary_term=1\n{\"in_stock\": 7}"_s;
    window.send(write);
    QTRY_VERIFY(window.answer().contains(u"\"result\" : \"updated\""_s));
    QCOMPARE(window.stored().token.seqNo, SeqNo{74});
    window.send(write); // the same token once more
    QTRY_VERIFY(window.status().contains(u"409"_s));
    QVERIFY(window.answer().contains(u"version_conflict_engine_exception"_s));
    QVERIFY(window.answer().contains(u"current document has seqNo [74]"_s));
    QCOMPARE(window.stored().token.seqNo, SeqNo{74});
}

void TestUiConsole::wrongRequestsAreAnsweredByTheStore()
{
    Console window;
    QVERIFY(window.isReady);
    window.send(u"GET products/_doc/none"_s);
    QTRY_VERIFY(window.status().contains(u"404"_s));
    window.send(u"PUT products/_doc/100\n{\"broken\":"_s);
    QTRY_VERIFY(window.status().contains(u"400"_s));
    QCOMPARE(window.stored().token.seqNo, SeqNo{73});
    window.send(u"nothing to send"_s);
    QVERIFY(window.status().contains(u"no request"_s));
}

void TestUiConsole::badInputIsAnsweredAndHarmsNothing_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("says"); // in the status
    QTest::newRow("nothing") << QString() << u"no request"_s;
    QTest::newRow("a remark") << u"# GET products/_doc/100"_s << u"no request"_s;
    QTest::newRow("a method alone") << u"GET"_s << u"no request"_s;
    QTest::newRow("no such method") << u"FETCH products/_doc/100"_s << u"no request"_s;
    QTest::newRow("a method in small letters") << u"get products/_doc/100"_s << u"200"_s;
    QTest::newRow("no such endpoint") << u"GET products/_nothing/100"_s << u"40"_s;
    QTest::newRow("the root") << u"GET /"_s << u"200"_s;
    QTest::newRow("no body where one is needed") << u"PUT products/_doc/5"_s << u"400"_s;
    QTest::newRow("a list for a document") << u"PUT products/_doc/5\n[1, 2]"_s << u"400"_s;
    QTest::newRow("a text that ends in the middle") << u"PUT products/_doc/5\n{\"a\": \"b"_s << u"400"_s;
    QTest::newRow("no number as token")
        << u"PUT products/_doc/100?if_seq_no=x&if_primary_term=1\n{}"_s << u"400"_s;
    QTest::newRow("half a token") << u"PUT products/_doc/100?if_seq_no=1\n{}"_s << u"400"_s;
    QTest::newRow("a negative token")
        << u"PUT products/_doc/100?if_seq_no=-5&if_primary_term=1\n{}"_s << u"400"_s;
    QTest::newRow("a number too large")
        << u"PUT products/_doc/100?if_seq_no=99999999999999999999&if_primary_term=1\n{}"_s << u"400"_s;
    QTest::newRow("an unknown parameter") << u"GET products/_doc/100?nonsense=1"_s << u"400"_s;
    QTest::newRow("percent signs that mean nothing") << u"GET products/_doc/%zz"_s << u"40"_s;
    QTest::newRow("an id with a slash") << u"GET products/_doc/a%2Fb"_s << u"404"_s;
    QTest::newRow("no such index") << u"GET nothere/_doc/1"_s << u"404"_s;
    QTest::newRow("capital letters in an index") << u"PUT Products/_doc/1\n{}"_s << u"400"_s;
    QTest::newRow("a bulk without its last line feed")
        << u"POST _bulk\n{\"index\":{\"_index\":\"products\"}}"_s << u"400"_s;
    QTest::newRow("other letters") << u"PUT products/_doc/ü漢\n{\"größe\": \"漢字\"}"_s << u"201"_s;
    QTest::newRow("markup") << u"GET products/_doc/<b>x</b>"_s << u"400"_s;
    QTest::newRow("a long line") << QString(u"GET products/_doc/"_s + QString(3000, u'x')) << u"40"_s;
    QTest::newRow("nested deeply") << QString(u"PUT products/_doc/5\n{\"a\":"_s + QString(5000, u'[') +
                                              QString(5000, u']') + u'}')
                                   << u"400"_s;
}

void TestUiConsole::badInputIsAnsweredAndHarmsNothing()
{
    QFETCH(QString, request);
    QFETCH(QString, says);
    Console window;
    QVERIFY(window.isReady);
    const Token before = window.stored().token;
    window.send(request);
    QTRY_VERIFY2(window.status().contains(says), qPrintable(window.status() + window.answer()));
    QVERIFY(!window.status().contains(u"<b>x"_s)); // what was written is shown, not obeyed
    QCOMPARE(window.stored().token, before);
    // And the next request is answered as ever.
    window.send(u"GET products/_doc/100"_s);
    QTRY_VERIFY(window.status().contains(u"200"_s) && window.answer().contains(u"Toaster"_s));
}

void TestUiConsole::theRequestIsCopiedAsCurl()
{
    Console window;
    QVERIFY(window.isReady);
    window.editor()->setPlainText(
        u"GET products/_doc/100\n\nPUT products/_doc/100?if_seq_no=73&if_primary_term=1\n{\"name\": \"Bob's\"}"_s);
    QTextCursor cursor = window.editor()->textCursor();
    cursor.movePosition(QTextCursor::End);
    window.editor()->setTextCursor(cursor);
    window.action("copyConsoleCurl")->trigger();
    const QString curl = QApplication::clipboard()->text();
    QVERIFY2(curl.startsWith(u"curl -X PUT "_s), qPrintable(curl));
    QVERIFY2(curl.contains(u"/products/_doc/100?if_seq_no=73&if_primary_term=1'"_s), qPrintable(curl));
    QVERIFY2(curl.contains(uR"('{"name": "Bob'\''s"}')"_s), qPrintable(curl));
    window.editor()->setPlainText(u"GET products/_doc/100"_s);
    window.action("copyConsoleCurl")->trigger();
    QVERIFY2(QApplication::clipboard()->text().startsWith(u"curl -X GET "_s),
             qPrintable(QApplication::clipboard()->text()));
}

void TestUiConsole::requestsAreRecordedLikeAnyClients()
{
    Console window;
    QVERIFY(window.isReady);
    const std::uint64_t before = window.run().snapshot().events();
    window.send(u"PUT products/_doc/100\n{\"in_stock\": 1}"_s);
    QTRY_VERIFY(window.answer().contains(u"updated"_s));
    QTRY_VERIFY(window.run().workspace()->trace().snapshot().events() > before);
}

void TestUiConsole::withoutAStoreItSaysSo()
{
    WindowFixture window;
    auto* view = window.find<ConsoleView>("consoleView");
    window->showView(view);
    view->current()->sendCurrent();
    QVERIFY(view->current()->findChild<QLabel*>(u"consoleStatus"_s)->text().contains(u"no store"_s));
}

void TestUiConsole::pagesAreThereAgain()
{
    {
        Console window;
        QCOMPARE(window.view->pages(), 1);
        window.editor()->setFocus();
        QTest::keyClick(window.editor(), Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(window.view->pages(), 2);
        window.editor()->setPlainText(u"GET orders/_doc/5"_s);
        QCOMPARE(window.find<QTabWidget>("consoleTabs")->tabText(1), u"GET orders/_doc/5"_s);
    }
    Console again;
    QCOMPARE(again.view->pages(), 2);
    again.find<QTabWidget>("consoleTabs")->setCurrentIndex(1);
    QCOMPARE(again.view->current()->text(), u"GET orders/_doc/5"_s);
    again.view->closePage(1);
    again.view->closePage(0);
    QCOMPARE(again.view->pages(), 1); // an empty one
    QVERIFY(again.view->current()->text().isEmpty());
}

void TestUiConsole::requestLinesAreCompleted_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("first"); // of the candidates; empty: none
    QTest::addColumn<int>("from");
    QTest::newRow("a method") << u"pu"_s << u"PUT "_s << 0;
    QTest::newRow("an index") << u"GET pro"_s << u"products/"_s << 4;
    QTest::newRow("an index behind a slash") << u"GET /pro"_s << u"products/"_s << 5;
    QTest::newRow("what stands by itself") << u"GET _cat/"_s << QString() << 9;
    QTest::newRow("an endpoint") << u"POST products/_u"_s << u"_update/"_s << 14;
    QTest::newRow("an id, encoded") << u"GET products/_doc/a"_s << u"a%2Fb"_s << 18;
    QTest::newRow("the token of now")
        << u"PUT products/_doc/100?"_s << u"if_seq_no=4&if_primary_term=1"_s << 22;
    QTest::newRow("none for what is not there") << u"PUT products/_doc/5?"_s << u"if_seq_no="_s << 20;
    QTest::newRow("a further parameter")
        << u"PUT products/_doc/100?if_seq_no=4&if_primary_term=1&ref"_s << u"refresh=true"_s << 52;
    QTest::newRow("not twice") << u"PUT products/_doc/100?op_type=create&op"_s << QString() << 37;
    QTest::newRow("a body is no request line") << u"  \"in_sto"_s << QString() << 0;
}

void TestUiConsole::requestLinesAreCompleted()
{
    QFETCH(QString, line);
    QFETCH(QString, first);
    QFETCH(int, from);
    CompletionFacts facts;
    facts.indices = [] { return QStringList{u"products"_s}; };
    facts.ids = [](const QString&) { return QStringList{u"100"_s, u"a/b"_s}; };
    facts.token = [](const QString&, const QString& id) {
        return id == u"100"_s ? std::optional(Token{SeqNo{4}, PrimaryTerm{1}}) : std::nullopt;
    };
    const ConsoleCompletion completion = completionOf(line, facts);
    QCOMPARE(completion.candidates.value(0), first);
    if (!first.isEmpty())
        QCOMPARE(completion.from, from);
}

void TestUiConsole::completingByKeyPutsInTheTokenOfNow()
{
    Console window;
    QVERIFY(window.isReady);
    window.editor()->setPlainText({});
    window.editor()->setFocus();
    QTest::keyClicks(window.editor(), u"PUT products/_doc/100?"_s);
    QTest::keyClick(window.editor(), Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(window.editor(), Qt::Key_Tab);
    QCOMPARE(window.view->current()->text(), u"PUT products/_doc/100?if_seq_no=73&if_primary_term=1"_s);
    QTest::keyClick(window.editor(), Qt::Key_Return);
    QTest::keyClicks(window.editor(), u"{\"a\": 1}"_s);
    QTest::keyClick(window.editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(window.status().contains(u"200"_s));
}

// As on a desktop: while the list is open, keys come to it.
void TestUiConsole::theListFollowsWhatIsTyped()
{
    Console window;
    QVERIFY(window.isReady);
    window.editor()->clear();
    QTest::keyClicks(window.editor(), u"P"_s);
    QTest::keyClick(window.editor(), Qt::Key_Space, Qt::ControlModifier);
    const auto list = []() -> QListView* { // a window of its own
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == u"consoleCompletions"_s && widget->isVisible())
                return qobject_cast<QListView*>(widget);
        }
        return nullptr;
    };
    const auto first = [&list] {
        return list() ? list()->model()->index(0, 0).data().toString() : QString();
    };
    QCOMPARE(first(), u"PUT "_s);
    QTest::keyClicks(list(), u"UT "_s);
    QTRY_COMPARE(first(), u"products/"_s);
    QTest::keyClick(list(), Qt::Key_Down);
    QVERIFY(list()->currentIndex().isValid());
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(window.view->current()->text(), u"PUT products/"_s);
    QVERIFY(list());                   // on to the endpoints
    QTest::keyClicks(list(), u"?/"_s); // which are keys of the window elsewhere
    QTRY_COMPARE(window.view->current()->text(), u"PUT products/?/"_s);
    window.editor()->clear();
    QTest::keyClick(window.editor(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(list());
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!list());
}

void TestUiConsole::sentRequestsComeBack()
{
    Console window;
    QVERIFY(window.isReady);
    window.send(u"GET products/_doc/100"_s);
    QTRY_VERIFY(window.status().contains(u"200"_s));
    window.send(u"PUT products/_doc/7\n{\"a\": 1}"_s);
    QTRY_VERIFY(window.status().contains(u"201"_s));
    window.editor()->setPlainText(u"GET orders/_doc/1\n\nGET orders/_doc/2"_s);
    QTest::keyClick(window.editor(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(window.view->current()->text(), u"PUT products/_doc/7\n{\"a\": 1}\n\nGET orders/_doc/2"_s);
    QTest::keyClick(window.editor(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(window.view->current()->text(), u"GET products/_doc/100\n\nGET orders/_doc/2"_s);
    QTest::keyClick(window.editor(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(window.view->current()->text().startsWith(u"PUT products/_doc/7"_s));
    // It outlives the program.
    const ConsoleHistory again;
    QVERIFY(again.entries().size() >= 2);
    QCOMPARE(again.entries().back().text, u"PUT products/_doc/7\n{\"a\": 1}"_s);
    QCOMPARE(again.entries().back().status, 201);
}

void TestUiConsole::keysOfTheConsoleCanBeChanged()
{
    Console window;
    QVERIFY(window.isReady);
    KeyMap& keys = window->findChild<PaletteCommands*>()->keys();
    const auto live = [&] {
        QStringList texts;
        for (const LiveKey& key : liveKeys(keys, window.editor()))
            texts.append(QString(key.keys + u' ' + key.text));
        return texts;
    };
    QVERIFY(live().contains(u"Ctrl+Return or Ctrl+Enter Send the request"_s));
    QVERIFY(live().contains(u"Ctrl+Space Complete the request"_s));
    QVERIFY(live().contains(u"Alt+Up Earlier request"_s));
    QVERIFY(live().contains(u"Alt+Down Later request"_s));
    QVERIFY2(window.status().contains(u"(Ctrl+Return)"_s), qPrintable(window.status()));
    QVERIFY(keys.setKeys(*window.action("sendRequest"), {QKeySequence(u"Ctrl+Alt+Y"_s)}));
    QVERIFY(keys.setKeys(*window.action("completeRequest"), {}));
    const auto* button = window.view->current()->findChild<QPushButton*>(u"consoleSend"_s);
    QVERIFY(button->toolTip().contains(u"(Ctrl+Alt+Y)"_s));
    QVERIFY2(window.status().contains(u"(Ctrl+Alt+Y)"_s), qPrintable(window.status()));
    QVERIFY2(!window.status().contains(u"(Ctrl+Space)"_s), qPrintable(window.status()));
    window.editor()->setPlainText(u"GET products/_doc/100"_s);
    QTest::keyClick(window.editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.view->current()->text(), u"GET products/_doc/100"_s);
    QVERIFY2(window.status().contains(u"(Ctrl+Alt+Y)"_s), qPrintable(window.status())); // nothing was sent
    QTest::keyClick(window.editor(), Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(window.status().contains(u"200"_s));
}

void TestUiConsole::secretsAreSentAndNotKept_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a key in a header that was pasted")
        << u"Authorization: ApiKey VnVhQ2ZHY0JDZGJr"_s << u"Authorization: ApiKey …"_s;
    QTest::newRow("of another scheme")
        << u"-H \"authorization: Bearer eyJhbGciOi\""_s << u"-H \"authorization: Bearer …\""_s;
    QTest::newRow("a password in a document") << u"{\"user\": \"ann\", \"password\": \"a\\\"b\"}"_s
                                              << u"{\"user\": \"ann\", \"password\": \"…\"}"_s;
    QTest::newRow("an encoded key") << u"{\"encoded\":\"VnVhQ2Z\"}"_s << u"{\"encoded\":\"…\"}"_s;
    QTest::newRow("an address with a password") << u"{\"host\": \"https://ann:secret@example.org/\"}"_s
                                                << u"{\"host\": \"https://ann:…@example.org/\"}"_s;
    QTest::newRow("nothing of the kind") << u"{\"text\": \"Basic authorization of keys\"}"_s
                                         << u"{\"text\": \"Basic authorization of keys\"}"_s;
}

void TestUiConsole::secretsAreSentAndNotKept()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    ConsoleRequest request;
    request.method = u"PUT"_s;
    request.target = u"/a/_doc/1"_s;
    request.body = typed;
    ConsoleHistory history;
    history.add(request, 200);
    const QString wanted = u"PUT a/_doc/1\n"_s + kept;
    QCOMPARE(history.entries().back().text, wanted);
    QCOMPARE(ConsoleHistory().entries().back().text, wanted);
}

void TestUiConsole::pagesGoWithTheSession()
{
    Console window;
    QVERIFY(window.isReady);
    QVERIFY(window.view->pagesText().empty()); // only what every console begins with
    window.editor()->setPlainText(u"GET a/_doc/1"_s);
    window.view->openPage();
    window.editor()->setPlainText(u"GET b/_doc/ä"_s);
    const std::string kept = window.view->pagesText();
    window.view->setPagesText("[\"GET other/_doc/1\"]");
    QCOMPARE(window.view->pages(), 1);
    window.view->setPagesText("not what it should be");
    QCOMPARE(window.view->pages(), 1);
    window.view->setPagesText(kept);
    QCOMPARE(window.view->pages(), 2);
    QCOMPARE(window.view->pagesText(), kept);
}

void TestUiConsole::aClosedPageComesBackAsItWas()
{
    Console window;
    QVERIFY(window.isReady);
    window.send(u"GET products/_doc/100"_s);
    QTRY_VERIFY(window.status().contains(u"200"_s));
    const QString answer = window.answer();
    QVERIFY(!answer.isEmpty());
    window.view->openPage();
    window.editor()->setPlainText(u"GET orders/_doc/5"_s);
    const QAction* reopen = window.action("reopenConsolePage");
    QVERIFY(!reopen->isEnabled());
    window.view->closePage(0);
    QCOMPARE(window.view->pages(), 1);
    QVERIFY(reopen->isEnabled());
    QVERIFY(QTest::qWaitForWindowActive(window.window.get()));
    window.editor()->setFocus();
    QTest::keyClick(window.editor(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.view->pages(), 2);
    QCOMPARE(window.find<QTabWidget>("consoleTabs")->currentIndex(), 0);
    QCOMPARE(window.view->current()->text(), u"GET products/_doc/100"_s);
    QCOMPARE(window.answer(), answer);
    QVERIFY(!reopen->isEnabled());
    // What holds nothing needs no way back.
    window.view->openPage();
    window.view->closePage(2);
    QVERIFY(!reopen->isEnabled());
}

void TestUiConsole::theLastPageComesBackInThePlaceOfTheEmptyOne()
{
    Console window;
    QVERIFY(window.isReady);
    window.editor()->setPlainText(u"GET orders/_doc/5"_s);
    QVERIFY(QTest::qWaitForWindowActive(window.window.get()));
    window.editor()->setFocus();
    window.view->closePage(0);
    QVERIFY(window.view->current()->text().isEmpty());
    window.editor()->setFocus(); // Undo of the window is that of the place with the keyboard
    QVERIFY2(window.action("undo")->text().contains(u"GET orders/_doc/5"_s),
             qPrintable(window.action("undo")->text()));
    window.action("undo")->trigger();
    QCOMPARE(window.view->pages(), 1);
    QCOMPARE(window.view->current()->text(), u"GET orders/_doc/5"_s);
    window.action("redo")->trigger();
    QCOMPARE(window.view->pages(), 1);
    QVERIFY(window.view->current()->text().isEmpty());
}

void TestUiConsole::pagesThatASessionReplacesComeBack()
{
    Console window;
    QVERIFY(window.isReady);
    window.editor()->setPlainText(u"GET a/_doc/1"_s);
    window.view->setPagesText("[\"GET other/_doc/1\"]");
    QCOMPARE(window.view->pages(), 1);
    QCOMPARE(window.view->current()->text(), u"GET other/_doc/1"_s);
    window.action("reopenConsolePage")->trigger();
    QCOMPARE(window.view->pages(), 2);
    QCOMPARE(window.view->current()->text(), u"GET a/_doc/1"_s);
}

QTEST_MAIN(TestUiConsole)
#include "tst_ui_console.moc"
