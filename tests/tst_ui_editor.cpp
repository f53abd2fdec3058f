// SPDX-License-Identifier: GPL-3.0-or-later
// The document editor: two forms of one text, saves that hold only if nobody else has written, and a merge
// when somebody has.
#include "base/json.h"
#include "editor/document_form.h"
#include "editor/editor_page.h"
#include "editor/editor_view.h"
#include "editor/json_highlighter.h"
#include "editor/json_tree_model.h"
#include "editor/merge_page.h"
#include "models/worker_table_model.h"
#include "theme/color_metrics.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

struct Editor : WindowFixture {
    Editor()
        : view(find<EditorView>("editorView"))
        , someone(run(), u"someone"_s)
    {
        isReady = raceToTheEnd("checkout");
    }

    // As a person does: the document is selected, Ctrl+D.
    void openByKey()
    {
        window->selection().setDocument(DocumentId{0});
        press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(page() && page()->base().exists);
    }
    EditorPage* open(const QString& id)
    {
        window->showView(view);
        return view->open({u"products"_s, id, {}});
    }
    EditorPage* page() { return view->current(); }
    DocumentForm& form() { return page()->form(); }
    QString label(const char* name) { return page()->findChild<QLabel*>(QLatin1String(name))->text(); }
    QPushButton* button(const char* name) { return page()->findChild<QPushButton*>(QLatin1String(name)); }
    void pressButton(const char* name)
    {
        button(name)->setFocus();
        QTest::keyClick(button(name), Qt::Key_Space);
    }
    // Into the cell of a field's value, with the keys that one would use.
    enum class After { Return, LeaveOpen };
    void typeValue(const char* path, const QString& value, After after = After::Return)
    {
        QTreeView& tree = form().tree();
        tree.setFocus();
        tree.setCurrentIndex(form().model().indexOf(path, JsonTreeModel::Content));
        QTest::keyClick(&tree, Qt::Key_F2);
        auto* cell = tree.findChild<QLineEdit*>(u"editorCell"_s);
        QVERIFY(cell);
        cell->selectAll();
        QTest::keyClicks(cell, value);
        if (after == After::LeaveOpen)
            return;
        QTest::keyClick(cell, Qt::Key_Return);
        QTRY_COMPARE(form().model().indexOf(path, JsonTreeModel::Content).data().toString(), value);
        QTRY_VERIFY(!tree.findChild<QLineEdit*>(u"editorCell"_s));
    }
    void saveByKey() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier); }
    // Another client of the store. Returns the status.
    int write(const QString& method, const QString& body, const QString& id = u"100"_s)
    {
        int status = 0;
        someone.send({method, u"/products/_doc/"_s + id, body, 0, 0},
                     [&status](const ConsoleAnswer& answer) { status = answer.status; });
        return QTest::qWaitFor([&status] { return status != 0; }, 30'000) ? status : 0;
    }
    auto stored(const std::string& id = "100")
    {
        return run().workspace()->store().index("products")->get(id);
    }
    std::string storedText() { return std::string(stored().source.view()); }
    std::int64_t inStock() { return json::findInt(storedText(), "in_stock").value_or(-1); }
    // The box that asks, answered.
    void answer(const char* dialog, const QString& buttonText)
    {
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = window->findChild<QMessageBox*>(QLatin1String(dialog))));
        for (QAbstractButton* each : box->buttons()) {
            if (each->text().remove(u'&').contains(buttonText))
                each->click();
        }
        QTRY_VERIFY(!window->findChild<QMessageBox*>(QLatin1String(dialog)));
    }

    EditorView* const view;
    ConsoleClient someone;
    bool isReady = false;
};

} // namespace

class TestUiEditor : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void init() { forgetSettings(); }
    void treeAndTextAreOneDocument();
    void otherFieldsKeepTheirSpelling();
    void theTreeFollowsAnyText();
    void whatTheTreeRefuses();
    void errorsPoint();
    void colorsCanBeRead();
    void aSaveHoldsOnlyForWhatWasRead();
    void afterA409TheChangesAreMergedAndNoneIsLost();
    void aRetryThatIsLateMergesAgain();
    void fieldsOfOneSideMergeByThemselves();
    void theHeaderTellsWhoHasWrittenSince();
    void deletedByAnother();
    void deletedAndCreatedAgain();
    void aNewDocumentIsCreatedOnce();
    void savingWithoutCheckingAsksBefore();
    void deletingIsConditional();
    void nothingChangedIsNothingWritten();
    void closingAsksWhenThereAreChanges();
    void anotherSessionsTokenIsNotUsed();
    void savesAreRecordedAsAClients();
    void theRequestCanBeCopied();
    void wrongTextIsNotSent();
    void aDocumentOfAnotherRoutingIsFound();
    void theRoutingOfTheSameShardIsKept();
    void theirsMovesOnWhileFieldsAreChosen();
    void theirsGoesWhileFieldsAreChosen();
    void aLargeTextIsFollowedWhenTypingPauses();
    void whoClosesTheEditorHasEnded();
};

void TestUiEditor::treeAndTextAreOneDocument()
{
    DocumentForm form;
    const QAbstractItemModelTester tester(form.tree().model());
    form.load("{\n  \"name\": \"Toaster\",\n  \"bins\": [1, 2],\n  \"in\": {\"stock\": 44}\n}");
    QVERIFY(!form.isModified());
    const JsonTreeModel& model = form.model();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.indexOf("bins[1]", JsonTreeModel::Content).data().toString(), u"2"_s);
    // From the tree to the text.
    QVERIFY(form.tree().model()->setData(model.indexOf("in.stock", JsonTreeModel::Content), u"43"_s));
    QVERIFY(form.text().find("\"stock\": 43") != std::string::npos);
    QVERIFY(form.isModified());
    // From the text to the tree.
    form.replace("{\"in\": {\"stock\": 7, \"more\": true}}");
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.indexOf("in.stock", JsonTreeModel::Content).data().toString(), u"7"_s);
    QCOMPARE(model.indexOf("in.more", JsonTreeModel::TypeColumn).data().toString(), u"true or false"_s);
    form.undo();
    QCOMPARE(model.rowCount(), 3);
    form.undo();
    QVERIFY(!form.isModified());
    QCOMPARE(model.indexOf("in.stock", JsonTreeModel::Content).data().toString(), u"44"_s);
    form.redo();
    QVERIFY(form.text().find("\"stock\": 43") != std::string::npos);
    // Names, types, fields that come and go.
    QAbstractItemModel& cells = *form.tree().model();
    QVERIFY(cells.setData(model.indexOf("name", JsonTreeModel::Key), u"title"_s));
    QVERIFY(cells.setData(model.indexOf("title", JsonTreeModel::TypeColumn), int(json::Type::Array)));
    QVERIFY(form.text().find("\"title\": []") != std::string::npos);
    form.tree().setCurrentIndex(model.indexOf("title"));
    form.addField();
    QCOMPARE(model.indexOf("title[0]", JsonTreeModel::Content).data().toString(), u"null"_s);
    form.tree().setCurrentIndex(model.indexOf("in.stock"));
    form.addField();
    QVERIFY(json::findRaw(form.text(), "in.field").has_value());
    form.tree().setCurrentIndex(model.indexOf("in"));
    form.removeField();
    QVERIFY(!json::findRaw(form.text(), "in").has_value());
}

void TestUiEditor::otherFieldsKeepTheirSpelling()
{
    DocumentForm form;
    const std::string text =
        "{\"p\":1.10,\"big\":123456789012345678901234567890,\"e\":1E+2,\"s\":\"\\u00e4\u00a0"
        "\",\"n\":1}";
    form.load(text);
    QCOMPARE(form.text(), text); // the no-break space too
    QVERIFY(form.tree().model()->setData(form.model().indexOf("n", JsonTreeModel::Content), u"2.50"_s));
    QCOMPARE(form.text(), text.substr(0, text.size() - 2) + "2.50}");
}

void TestUiEditor::theTreeFollowsAnyText()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    const std::vector<std::string> texts = {R"({"a":1,"b":[1,2,3],"c":{"d":null}})",
                                            R"({"b":[2,3],"a":{"x":1},"c":{"d":null,"e":0}})",
                                            R"({})",
                                            R"({"a":[[[1]],[2]]})",
                                            R"({"a":[[2]]})",
                                            R"({"a.b":{"c":1},"a":{"b":{"c":2}},"":3})"};
    for (const std::string& from : texts) {
        for (const std::string& to : texts) {
            model.setSource(from);
            model.setSource(to);
            JsonTreeModel fresh;
            fresh.setSource(to);
            std::vector<std::pair<QModelIndex, QModelIndex>> left{{QModelIndex(), QModelIndex()}};
            while (!left.empty()) {
                const auto [a, b] = left.back();
                left.pop_back();
                QCOMPARE(model.rowCount(a), fresh.rowCount(b));
                for (int row = 0; row < model.rowCount(a); ++row) {
                    for (int column = 0; column < JsonTreeModel::ColumnCount; ++column)
                        QCOMPARE(model.index(row, column, a).data(), fresh.index(row, column, b).data());
                    QCOMPARE(model.index(row, 0, a).data(JsonTreeModel::PathRole),
                             fresh.index(row, 0, b).data(JsonTreeModel::PathRole));
                    left.emplace_back(model.index(row, 0, a), fresh.index(row, 0, b));
                }
            }
        }
    }
    const QModelIndex dotted = model.indexOf("[\"a.b\"].c", JsonTreeModel::Content);
    QCOMPARE(dotted.data().toString(), u"1"_s);
    QCOMPARE(model.indexOf("a.b.c", JsonTreeModel::Content).data().toString(), u"2"_s);
}

void TestUiEditor::whatTheTreeRefuses()
{
    DocumentForm form;
    form.load(R"({"n":1,"m":2,"t":true})");
    QString said;
    connect(&form, &DocumentForm::noticed, &form, [&said](const QString& sentence) { said = sentence; });
    QAbstractItemModel& cells = *form.tree().model();
    QVERIFY(!cells.setData(form.model().indexOf("n", JsonTreeModel::Content), u"many"_s));
    QVERIFY(said.contains(u"no number"_s));
    QVERIFY(!cells.setData(form.model().indexOf("n", JsonTreeModel::Key), u"m"_s));
    QVERIFY(said.contains(u"already"_s));
    QVERIFY(!cells.setData(form.model().indexOf("t", JsonTreeModel::Content), u"maybe"_s));
    QVERIFY(!form.isModified());
}

void TestUiEditor::errorsPoint()
{
    DocumentForm form;
    form.load("{\"a\": 1}");
    form.editor().setPlainText(u"{\n  \"ä\": 1,\n  \"äö\" 2\n}"_s);
    QVERIFY2(form.problem().startsWith(u"Line 3, column 8: "_s), qPrintable(form.problem()));
    QVERIFY(!form.tree().isEnabled());
    QCOMPARE(form.editor().extraSelections().size(), 1);
    form.goToProblem();
    QCOMPARE(form.editor().textCursor().blockNumber(), 2);
    QCOMPARE(form.editor().textCursor().positionInBlock(), 7);
    form.editor().setPlainText(u"[1]"_s);
    QVERIFY(!form.problem().isEmpty()); // a document is an object
    form.editor().setPlainText({});
    QVERIFY(!form.problem().isEmpty());
    form.editor().setPlainText(u"{}"_s);
    QVERIFY(form.problem().isEmpty());
    QVERIFY(form.tree().isEnabled());
}

void TestUiEditor::colorsCanBeRead()
{
    for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
        const JsonColors colors = jsonColors(*theme);
        for (const QColor& color : {colors.key, colors.text, colors.number, colors.word})
            QVERIFY2(contrastRatio(color, theme->background()) >= 4.5, qPrintable(color.name()));
    }
}

void TestUiEditor::aSaveHoldsOnlyForWhatWasRead()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    const Token read = window.stored().current.token;
    QVERIFY(window.label("editorHeader").contains(u"_seq_no <b>%1</b>"_s.arg(read.seqNo.value)));
    window.typeValue("in_stock", u"7"_s);
    QVERIFY(window.page()->isModified());
    QVERIFY(window.find<QTabWidget>("editorTabs")->tabText(0).startsWith(u'•'));
    window.saveByKey();
    QTRY_VERIFY(!window.page()->isModified());
    QCOMPARE(window.inStock(), 7);
    QCOMPARE(window.stored().current.token.seqNo, read.seqNo.next());
    QVERIFY(window.label("editorNotice").contains(u"200"_s));
    QCOMPARE(window.page()->base().token, window.stored().current.token);
    // The bytes that were not edited are as they were, in one line as before.
    QCOMPARE(window.storedText().find('\n'), std::string::npos);
    // And on with the new token; what is still being typed is saved too.
    window.typeValue("in_stock", u"8"_s, Editor::After::LeaveOpen);
    window.saveByKey();
    QTRY_COMPARE(window.inStock(), 8);
}

void TestUiEditor::afterA409TheChangesAreMergedAndNoneIsLost()
{
    Editor window;
    QVERIFY(window.isReady);
    QCOMPARE(window.write(u"PUT"_s, uR"({"name":"Toaster","price":1.10,"in_stock":44})"_s), 200);
    window.openByKey();
    window.typeValue("in_stock", u"43"_s); // I sell one
    QCOMPARE(window.write(u"PUT"_s, uR"({"name":"Toaster","price":1.20,"in_stock":42})"_s), 200); // they: two
    const Token theirs = window.stored().current.token;
    window.saveByKey();
    QTRY_VERIFY(window.page()->isMerging());
    QCOMPARE(window.inStock(), 42); // nothing was overwritten
    QVERIFY(window.label("mergeBecause").contains(u"409"_s));
    const MergeModel& merge = window.page()->mergePage().model();
    const QAbstractItemModelTester tester(const_cast<MergeModel*>(&merge));
    QCOMPARE(merge.rowCount(), 2); // the price came by itself
    QCOMPARE(merge.merge().open, 1u);
    QVERIFY(!window.button("mergeRetry")->isEnabled());
    QVERIFY(window.button("mergeAddUp")->isEnabled()); // the conflict is selected
    window.pressButton("mergeAddUp");
    QCOMPARE(merge.merge().open, 0u);
    QVERIFY(window.button("mergeRetry")->text().contains(QString::number(theirs.seqNo.value)));
    QCOMPARE(QApplication::focusWidget(), window.button("mergeRetry"));
    window.pressButton("mergeRetry");
    QTRY_VERIFY(!window.page()->isModified());
    QCOMPARE(window.storedText(), std::string(R"({"name":"Toaster","price":1.20,"in_stock":41})"));
    QCOMPARE(window.stored().current.token.seqNo, theirs.seqNo.next());
    QVERIFY(window.label("editorNotice").contains(u"200"_s));
}

void TestUiEditor::aRetryThatIsLateMergesAgain()
{
    Editor window;
    QVERIFY(window.isReady);
    QCOMPARE(window.write(u"PUT"_s, uR"({"a":1,"b":1})"_s), 200);
    window.openByKey();
    window.typeValue("a", u"2"_s);
    QCOMPARE(window.write(u"PUT"_s, uR"({"a":3,"b":1})"_s), 200);
    window.saveByKey();
    QTRY_VERIFY(window.page()->isMerging());
    window.pressButton("mergeMine");
    QCOMPARE(window.write(u"PUT"_s, uR"({"a":3,"b":9})"_s), 200); // while I was choosing
    const Token newest = window.stored().current.token;
    window.pressButton("mergeRetry");
    QTRY_VERIFY(window.button("mergeRetry")->text().contains(QString::number(newest.seqNo.value)));
    QTRY_VERIFY(window.page()->isMerging());
    QCOMPARE(window.page()->mergePage().model().merge().open, 0u); // b is theirs alone, a mine alone
    window.pressButton("mergeRetry");
    QTRY_COMPARE(window.storedText(), std::string(R"({"a":2,"b":9})"));
    QTRY_VERIFY(!window.page()->isModified());
}

void TestUiEditor::fieldsOfOneSideMergeByThemselves()
{
    Editor window;
    QVERIFY(window.isReady);
    QCOMPARE(window.write(u"PUT"_s, uR"({"a":1,"b":1})"_s), 200);
    window.openByKey();
    window.typeValue("a", u"2"_s);
    QCOMPARE(window.write(u"PUT"_s, uR"({"a":1,"b":1,"c":1})"_s), 200);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_M, Qt::ControlModifier); // without a 409
    QTRY_VERIFY(window.page()->isMerging());
    window.pressButton("mergeBack");
    QVERIFY(!window.page()->isMerging());
    QCOMPARE(json::compact(window.form().text()), std::string(R"({"a":2,"b":1})"));
    window.page()->mergeWithNewest();
    QTRY_VERIFY(window.page()->isMerging());
    window.pressButton("mergeRetry");
    QTRY_COMPARE(window.storedText(), std::string(R"({"a":2,"b":1,"c":1})"));
    // A result of one's own; a text needs its quotes.
    QTRY_VERIFY(!window.page()->isBusy());
    window.typeValue("a", u"5"_s);
    QCOMPARE(window.write(u"PUT"_s, uR"({"a":6})"_s), 200);
    window.page()->save();
    QTRY_VERIFY(window.page()->isMerging());
    MergeModel& merge = window.page()->mergePage().model();
    const QModelIndex cell = merge.index(0, MergeModel::Result);
    QVERIFY(!merge.setData(cell, u"seven"_s));
    QVERIFY(window.label("editorNotice").contains(u"quotes"_s));
    QVERIFY(merge.setData(cell, u"\"seven\""_s));
    window.pressButton("mergeRetry");
    QTRY_COMPARE(window.storedText(), std::string(R"({"a":"seven"})"));
}

void TestUiEditor::theHeaderTellsWhoHasWrittenSince()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    QTRY_COMPARE(window.page()->live(), EditorPage::Live::Current);
    QCOMPARE(window.write(u"PUT"_s, u"{\"a\":1}"_s), 200);
    QTRY_VERIFY(window.label("editorLive").contains(u"1 commit"_s));
    QVERIFY(window.label("editorLive").contains(u"someone"_s));
    QCOMPARE(window.write(u"PUT"_s, u"{\"a\":2}"_s), 200);
    QTRY_VERIFY(window.label("editorLive").contains(u"2 commit"_s));
    QCOMPARE(window.page()->live(), EditorPage::Live::Behind);
    QCOMPARE(window.write(u"DELETE"_s, {}), 200);
    QTRY_COMPARE(window.page()->live(), EditorPage::Live::Gone);
    QVERIFY(window.label("editorLive").contains(u"deleted"_s));
    QCOMPARE(window.write(u"PUT"_s, u"{\"a\":3}"_s), 201);
    QTRY_COMPARE(window.page()->live(), EditorPage::Live::Behind);
    window.page()->readAgain(); // nothing to lose: no question
    QTRY_COMPARE(window.page()->live(), EditorPage::Live::Current);
    QCOMPARE(json::compact(window.form().text()), std::string(R"({"a":3})"));
}

void TestUiEditor::deletedByAnother()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    window.typeValue("in_stock", u"7"_s);
    QCOMPARE(window.write(u"DELETE"_s, {}), 200);
    window.saveByKey();
    QTRY_VERIFY(window.label("editorNotice").contains(u"deleted by somebody else"_s));
    QVERIFY(!window.stored().found); // not brought back unasked
    QVERIFY(!window.page()->base().exists);
    QTRY_VERIFY(!window.page()->isBusy());
    window.page()->save();
    QTRY_VERIFY(window.stored().found);
    QTRY_VERIFY(window.label("editorNotice").contains(u"201"_s));
    QCOMPARE(window.inStock(), 7);
}

void TestUiEditor::deletedAndCreatedAgain()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    window.typeValue("in_stock", u"7"_s);
    QCOMPARE(window.write(u"DELETE"_s, {}), 200);
    QCOMPARE(window.write(u"PUT"_s, u"{\"name\":\"Kettle\"}"_s), 201);
    window.saveByKey();
    QTRY_VERIFY(window.page()->isMerging());
    QVERIFY(window.label("mergeBecause").contains(u"created again"_s));
}

void TestUiEditor::aNewDocumentIsCreatedOnce()
{
    Editor window;
    QVERIFY(window.isReady);
    EditorPage* page = window.open(u"new"_s);
    QTRY_COMPARE(page->live(), EditorPage::Live::New);
    page->form().replace("{\"a\": 1}");
    QCOMPARE(window.write(u"PUT"_s, u"{\"a\":2,\"b\":3}"_s, u"new"_s), 201);
    page->save();
    QTRY_VERIFY(page->isMerging()); // created by somebody else before
    window.pressButton("mergeMine");
    window.pressButton("mergeRetry");
    QTRY_COMPARE(std::string(window.stored("new").source.view()), std::string(R"({"a":1,"b":3})"));
    // Without an id the store gives one.
    page = window.open({});
    page->form().replace("{\"a\": 5}");
    page->save();
    QTRY_VERIFY(!page->address().id.isEmpty());
    QVERIFY(window.stored(page->address().id.toStdString()).found);
}

void TestUiEditor::savingWithoutCheckingAsksBefore()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    window.typeValue("in_stock", u"7"_s);
    QCOMPARE(window.write(u"PUT"_s, u"{\"a\":1}"_s), 200);
    QTRY_COMPARE(window.page()->live(), EditorPage::Live::Behind);
    window.action("saveUnconditionally")->trigger();
    auto* box = window->findChild<QMessageBox*>(u"overwriteDialog"_s);
    QVERIFY(box);
    QVERIFY(box->text().contains(u"last write wins"_s));
    QVERIFY(box->text().contains(u"1 commit"_s));
    window.answer("overwriteDialog", u"Cancel"_s);
    QCOMPARE(window.storedText(), std::string("{\"a\":1}"));
    window.action("saveUnconditionally")->trigger();
    window.answer("overwriteDialog", u"Overwrite"_s);
    QTRY_COMPARE(window.inStock(), 7);
}

void TestUiEditor::deletingIsConditional()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    QCOMPARE(window.write(u"PUT"_s, u"{\"a\":1}"_s), 200);
    window.action("deleteDocument")->trigger();
    window.answer("deleteDialog", u"Delete"_s);
    QTRY_VERIFY(window.label("editorNotice").contains(u"Nothing was deleted"_s));
    QVERIFY(window.stored().found);
    window.page()->readAgain();
    QTRY_COMPARE(window.page()->base().token, window.stored().current.token);
    QTRY_VERIFY(window.action("deleteDocument")->isEnabled());
    window.action("deleteDocument")->trigger();
    window.answer("deleteDialog", u"Delete"_s);
    QTRY_VERIFY(!window.stored().found);
    QTRY_COMPARE(window.page()->live(), EditorPage::Live::New);
}

void TestUiEditor::nothingChangedIsNothingWritten()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    const Token before = window.stored().current.token;
    window.page()->save();
    QVERIFY(window.label("editorNotice").contains(u"Noop"_s));
    QVERIFY(!window.page()->isBusy()); // no request is on its way
    QCOMPARE(window.stored().current.token, before);
}

void TestUiEditor::closingAsksWhenThereAreChanges()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    window.typeValue("in_stock", u"7"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F4, Qt::ControlModifier);
    window.answer("closeDocumentDialog", u"Cancel"_s);
    QCOMPARE(window.view->pages(), 1);
    window->close();
    QVERIFY(window->isVisible());
    window.answer("closeDocumentsDialog", u"Cancel"_s);
    window.view->closePage(0);
    window.answer("closeDocumentDialog", u"Save"_s);
    QTRY_COMPARE(window.view->pages(), 0);
    QCOMPARE(window.inStock(), 7);
    // A save that is refused keeps it open.
    window.openByKey();
    window.typeValue("in_stock", u"8"_s);
    QCOMPARE(window.write(u"PUT"_s, uR"({"in_stock":9})"_s), 200);
    window.view->closePage(0);
    window.answer("closeDocumentDialog", u"Save"_s);
    QTRY_VERIFY(window.page()->isMerging());
    window.pressButton("mergeTheirs");
    window.pressButton("mergeRetry");
    QTRY_VERIFY(!window.page()->isBusy() && !window.page()->isMerging());
    QCOMPARE(window.view->pages(), 1);
    window.view->closePage(0); // nothing left to save
    QCOMPARE(window.view->pages(), 0);
}

void TestUiEditor::anotherSessionsTokenIsNotUsed()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    window.typeValue("in_stock", u"7"_s);
    QVERIFY(window.raceToTheEnd("checkout")); // the same numbers, another session
    const Token there = window.stored().current.token;
    QCOMPARE(window.page()->live(), EditorPage::Live::OtherSession);
    QVERIFY(window.page()->isModified()); // the text is kept
    window->showView(window.view);
    window.page()->save();
    QTRY_VERIFY(window.page()->isMerging());
    QCOMPARE(window.stored().current.token, there);
}

void TestUiEditor::savesAreRecordedAsAClients()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    window.typeValue("in_stock", u"7"_s);
    QCOMPARE(window.write(u"PUT"_s, u"{\"a\":1}"_s), 200);
    const std::size_t before = window.run().workspace()->conflicts().size();
    window.saveByKey();
    QTRY_VERIFY(window.page()->isMerging());
    QTRY_COMPARE(window.run().workspace()->conflicts().size(), before + 1);
    const ConflictRecord record = window.run().workspace()->conflicts().records(before, 1).front();
    const auto& names = window.run().workspace()->trace().names();
    QVERIFY(names.workerName(record.worker).name.find("editor") != std::string::npos);
    QVERIFY(names.workerName(record.winner).name.find("someone") != std::string::npos);
    QCOMPARE(record.behind, 1u);
}

void TestUiEditor::theRequestCanBeCopied()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    window.form().replace("{\"it's\": 1.10}");
    const auto token = window.page()->base().token;
    const QString target = u"/products/_doc/100?if_seq_no=%1&if_primary_term=%2"_s.arg(token.seqNo.value)
                               .arg(token.primaryTerm.value);
    window.action("copyDocumentConsole")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"PUT "_s + target + u"\n{\"it's\":1.10}\n"_s);
    window.action("copyDocumentCurl")->trigger();
    const QString curl = QApplication::clipboard()->text();
    QVERIFY(curl.contains(target) && curl.contains(uR"('{"it'\''s":1.10}')"_s));
}

void TestUiEditor::wrongTextIsNotSent()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    const Token before = window.stored().current.token;
    window.form().editor().setPlainText(u"{\"a\": }"_s);
    window.page()->save();
    QVERIFY(window.label("editorNotice").contains(u"not JSON"_s));
    QVERIFY(!window.page()->isBusy());
    QCOMPARE(QApplication::focusWidget(), &window.form().editor());
    QCOMPARE(window.stored().current.token, before);
    QVERIFY(!window.action("copyDocumentCurl")->isEnabled());
}

// Lists do not know routings: the editor finds out, and never writes a twin beside the document.
void TestUiEditor::aDocumentOfAnotherRoutingIsFound()
{
    Editor window;
    QVERIFY(window.isReady);
    Store& store = window.run().workspace()->store();
    IndexSettings settings;
    settings.shards = 4;
    QVERIFY(store.createIndex("orders", settings).has_value());
    const auto index = store.index("orders");
    std::string routing = "a";
    while (index->shardOf("7", routing) == index->shardOf("7"))
        routing += 'a';
    int status = 0;
    window.someone.send(
        {u"PUT"_s, u"/orders/_doc/7?routing="_s + QString::fromStdString(routing), u"{\"n\": 1}"_s, 0, 0},
        [&status](const ConsoleAnswer& answer) { status = answer.status; });
    QTRY_COMPARE(status, 201);
    const auto document = window.run().workspace()->trace().names().findDocument("orders", "7");
    QVERIFY(document);
    window->selection().setDocument(*document);
    window.press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(window.page() && window.page()->base().exists);
    QCOMPARE(window.page()->address().routing, QString::fromStdString(routing));
    QVERIFY(window.label("editorHeader").contains(u"_routing"_s));
    window.form().replace("{\"n\": 2}");
    window.page()->save();
    QTRY_VERIFY(!window.page()->isModified());
    QCOMPARE(std::string(index->get("7", routing).source.view()), std::string("{\"n\":2}"));
    QVERIFY(!index->get("7").found);
    // From the list again: the same page.
    window->selection().setDocument(*document);
    window.press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(window.view->pages(), 1);
}

void TestUiEditor::theRoutingOfTheSameShardIsKept()
{
    Editor window;
    QVERIFY(window.isReady);
    int status = 0;
    window.someone.send({u"PUT"_s, u"/products/_doc/5?routing=x"_s, u"{\"n\": 1}"_s, 0, 0},
                        [&status](const ConsoleAnswer& answer) { status = answer.status; });
    QTRY_COMPARE(status, 201);
    EditorPage* page = window.open(u"5"_s);
    QTRY_VERIFY(page->base().exists);
    page->form().replace("{\"n\": 2}");
    page->save();
    QTRY_VERIFY(!page->isModified());
    QCOMPARE(window.stored("5").routing, std::string("x"));
}

void TestUiEditor::theirsMovesOnWhileFieldsAreChosen()
{
    Editor window;
    QVERIFY(window.isReady);
    QCOMPARE(window.write(u"PUT"_s, uR"({"a":1,"b":1,"n":10})"_s), 200);
    window.openByKey();
    window.form().replace(R"({"a":2,"b":2,"n":11})");
    QCOMPARE(window.write(u"PUT"_s, uR"({"a":3,"b":3,"n":20})"_s), 200);
    window.saveByKey();
    QTRY_VERIFY(window.page()->isMerging());
    MergePage& merge = window.page()->mergePage();
    QVERIFY(!merge.isNewer());
    QCOMPARE(merge.model().merge().open, 3u);
    merge.model().choose({0}, json::MergeChoice::Side::Mine);
    merge.model().choose({1}, json::MergeChoice::Side::Theirs);
    merge.model().addUp({2});
    QCOMPARE(merge.model().merge().open, 0u);
    QCOMPARE(merge.result(), std::string(R"({"a":2,"b":3,"n":21})"));

    QCOMPARE(window.write(u"PUT"_s, uR"({"a":3,"b":4,"n":30,"c":1})"_s), 200);
    const Token newest = window.stored().current.token;
    window.run().look();
    QTRY_VERIFY(merge.isNewer());
    QVERIFY(window.label("mergeNewerText").contains(QString::number(newest.seqNo.value)));
    QVERIFY(window.label("mergeNewerText").contains(u"someone"_s));
    QCOMPARE(merge.result(), std::string(R"({"a":2,"b":3,"n":21})")); // nothing changes by itself
    window.pressButton("mergeNewest");
    QTRY_VERIFY(!merge.isNewer());
    // Mine stays mine, theirs is the new one, the sum counts the new change, and what only they added comes.
    QCOMPARE(merge.model().merge().open, 0u);
    QCOMPARE(json::compact(merge.result()), std::string(R"({"a":2,"b":4,"n":31,"c":1})"));
    QTRY_VERIFY(window.label("editorNotice").contains(u"2"_s)); // decided fields with another theirs
    QVERIFY(window.button("mergeRetry")->text().contains(QString::number(newest.seqNo.value)));
    window.pressButton("mergeRetry");
    QTRY_VERIFY(!window.page()->isModified());
    QCOMPARE(json::compact(window.storedText()), std::string(R"({"a":2,"b":4,"n":31,"c":1})"));
    QCOMPARE(window.stored().current.token.seqNo, newest.seqNo.next());
}

void TestUiEditor::theirsGoesWhileFieldsAreChosen()
{
    Editor window;
    QVERIFY(window.isReady);
    QCOMPARE(window.write(u"PUT"_s, uR"({"a":1})"_s), 200);
    window.openByKey();
    window.form().replace(R"({"a":2})");
    QCOMPARE(window.write(u"PUT"_s, uR"({"a":3})"_s), 200);
    window.saveByKey();
    QTRY_VERIFY(window.page()->isMerging());
    QCOMPARE(window.write(u"DELETE"_s, {}), 200);
    window.run().look();
    QTRY_VERIFY(window.page()->mergePage().isNewer());
    QVERIFY(window.label("mergeNewerText").contains(u"deleted"_s));
    window.pressButton("mergeNewest");
    QTRY_VERIFY(!window.page()->isMerging());
    QCOMPARE(window.page()->live(), EditorPage::Live::New);
    QVERIFY(window.label("editorNotice").contains(u"still here"_s));
    QCOMPARE(window.form().text(), std::string(R"({"a":2})"));
}

void TestUiEditor::aLargeTextIsFollowedWhenTypingPauses()
{
    Editor window;
    QVERIFY(window.isReady);
    window.openByKey();
    std::string large = "{\n";
    for (int i = 0; large.size() < 1'000'000; ++i)
        large += "  \"field" + std::to_string(i) + "\": \"" + std::string(80, 'x') + "\",\n";
    large += "  \"last\": 1\n}";
    DocumentForm& form = window.form();
    form.load(large);
    const int fields = form.model().rowCount();
    QVERIFY(fields > 5000);
    form.editor().setFocus();
    QTRY_VERIFY(form.editor().hasFocus());
    QTextCursor cursor = form.editor().textCursor();
    cursor.setPosition(1);
    form.editor().setTextCursor(cursor);
    for (const char key : std::string("\"new\": 7,"))
        QTest::keyClick(&form.editor(), key);
    QCOMPARE(form.model().rowCount(), fields); // not at each key
    QTRY_COMPARE(form.model().rowCount(), fields + 1);
    QCOMPARE(form.problem(), QString());
    // The tree is never older than the text when somebody edits it.
    for (const char key : std::string("\"more\": 8,"))
        QTest::keyClick(&form.editor(), key);
    QCOMPARE(form.model().rowCount(), fields + 1);
    form.tree().setFocus();
    QCOMPARE(form.model().rowCount(), fields + 2);
    // An error is told in the pause, and a save does not wait for it.
    form.editor().setFocus();
    QTest::keyClick(&form.editor(), Qt::Key_Comma);
    QCOMPARE(form.problem(), QString());
    window.saveByKey();
    QVERIFY(!form.problem().isEmpty());
    QVERIFY(window.label("editorNotice").contains(u"not JSON"_s));
}

void TestUiEditor::whoClosesTheEditorHasEnded()
{
    Editor window;
    QVERIFY(window.isReady);
    auto* workers = window.find<QTableView>("workerTable");
    const auto state = [&](const QString& client) {
        for (int row = 0; row < workers->model()->rowCount(); ++row)
            if (workers->model()->index(row, WorkerTableModel::Name).data().toString().contains(client))
                return workers->model()->index(row, WorkerTableModel::State).data().toString();
        return QString();
    };
    const auto count = [&](const QString& client) {
        int rows = 0;
        for (int row = 0; row < workers->model()->rowCount(); ++row)
            rows += workers->model()->index(row, WorkerTableModel::Name).data().toString().contains(client);
        return rows;
    };
    window.openByKey();
    window.run().look();
    QTRY_COMPARE(state(u"editor"_s), u"thinking"_s);
    window.view->closePage(0);
    QTRY_COMPARE(state(u"editor"_s), u"done"_s);
    window.openByKey(); // the same client once more
    QTRY_COMPARE(state(u"editor"_s), u"thinking"_s);
    QCOMPARE(count(u"editor"_s), 1);
}

QTEST_MAIN(TestUiEditor)
#include "tst_ui_editor.moc"
