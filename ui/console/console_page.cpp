// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_page.h"

#include "models/format.h"
#include "palette/key_hint.h"
#include "theme/icons.h"
#include "theme/spoken.h"
#include "theme/theme.h"
#include "theme/wrapped_label.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QStringListModel>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kLeastCharacters = 70; // for requests and answer beside each other

QPlainTextEdit* editor(const QString& name, const QString& spoken)
{
    auto* made = new QPlainTextEdit;
    made->setLayoutDirection(Qt::LeftToRight); // requests and JSON
    made->setObjectName(name);
    made->setAccessibleName(spoken);
    made->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    made->setLineWrapMode(QPlainTextEdit::NoWrap);
    made->setTabChangesFocus(true);
    made->setFrameShape(QFrame::NoFrame);
    return made;
}

} // namespace

ConsolePage::ConsolePage(ConsoleClient& client, ConsoleHistory& history, CompletionFacts facts,
                         const ConsoleCommands& commands, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_client(client)
    , m_history(history)
    , m_facts(std::move(facts))
    , m_commands(commands)
{
    m_editor = editor(u"consoleRequests"_s, tr("Requests"));
    m_editor->setPlainText(text);
    m_editor->setPlaceholderText(tr("GET products/_doc/100\n\nPUT products/_doc/100?if_seq_no=71&"
                                    "if_primary_term=1\n{\"in_stock\": 44}"));
    m_editor->installEventFilter(this);
    setupCompleter();
    m_answer = editor(u"consoleAnswer"_s, tr("Answer"));
    m_answer->setReadOnly(true);
    m_status = new WrappedLabel(QString());
    m_status->setObjectName(u"consoleStatus"_s);
    m_send = new QPushButton(Icons::get(u"play"), tr("Send"));
    m_send->setObjectName(u"consoleSend"_s);
    auto* right = new QWidget;
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    auto* bar = new QHBoxLayout;
    const int space = fontMetrics().averageCharWidth() / 2;
    bar->setContentsMargins(0, space, space, 0);
    bar->addWidget(m_send);
    bar->addWidget(m_status, 1);
    rightLayout->addLayout(bar);
    rightLayout->addWidget(m_answer, 1);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(u"consoleSplitter"_s);
    m_splitter->addWidget(m_editor);
    m_splitter->addWidget(right);
    m_splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setFocusProxy(m_editor);
    connect(m_send, &QPushButton::clicked, this, &ConsolePage::sendCurrent);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &ConsolePage::edited);
    for (const QAction* command : {m_commands.send, m_commands.complete, m_commands.earlier})
        connect(command, &QAction::changed, this, &ConsolePage::nameKeys);
    nameKeys();
}

void ConsolePage::nameKeys()
{
    m_send->setToolTip(m_commands.send->toolTip());
    if (m_hasSaid)
        return;
    //: %1, %2 and %3 are keys such as " (Ctrl+Return)", or nothing.
    m_status->setText(tr("Send the request in which the cursor stands%1, complete it%2, or bring back "
                         "earlier ones%3.")
                          .arg(KeyHint::of(*m_commands.send), KeyHint::of(*m_commands.complete),
                               KeyHint::of(*m_commands.earlier)));
}

// Beside each other where both have room, else below each other.
void ConsolePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = event->size().width() < fontMetrics().averageCharWidth() * kLeastCharacters;
    m_splitter->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
}

QString ConsolePage::text() const
{
    return m_editor->toPlainText();
}

QString ConsolePage::title() const
{
    const std::vector<ConsoleRequest> requests = consoleRequests(text());
    if (requests.empty())
        return tr("Requests");
    const QString name = requests.front().method % u' ' % requests.front().target.section(u'?', 0, 0).mid(1);
    return name.size() > 28 ? QString(name.left(27) % u'…') : name;
}

void ConsolePage::setupCompleter()
{
    m_candidates = new QStringListModel(this);
    m_completer = new QCompleter(m_candidates, this);
    m_completer->setWidget(m_editor);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(u"consoleCompletions"_s);
    m_completer->popup()->setAccessibleName(tr("What may stand here"));
    // While the list is open it gets the keys first, and would hand them to the editor past all filters.
    m_completer->popup()->installEventFilter(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &ConsolePage::insertCompletion);
}

void ConsolePage::complete(Choose choose)
{
    const QTextCursor cursor = m_editor->textCursor();
    const ConsoleCompletion completion =
        completionOf(cursor.block().text().left(cursor.positionInBlock()), m_facts);
    m_completeFrom = completion.from;
    m_candidates->setStringList(completion.candidates);
    if (completion.candidates.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    // Unasked, nothing is chosen: Enter is still a new line.
    m_completer->popup()->setCurrentIndex(choose == Choose::First ? m_candidates->index(0) : QModelIndex());
    QRect place = m_editor->cursorRect();
    place.setWidth(fontMetrics().averageCharWidth() * 44);
    m_completer->complete(place);
}

void ConsolePage::insertCompletion(const QString& completion)
{
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(cursor.block().position() + m_completeFrom, QTextCursor::KeepAnchor);
    cursor.insertText(completion);
    m_editor->setTextCursor(cursor);
    // On to the next part: behind "products/" come the endpoints.
    if (completion.endsWith(u'/') || completion.endsWith(u' '))
        complete(Choose::Nothing);
}

void ConsolePage::recall(int by)
{
    const auto& entries = m_history.entries();
    if ((by > 0 && m_recalled >= entries.size()) || (by < 0 && m_recalled <= 1))
        return;
    m_recalled = by > 0 ? m_recalled + 1 : m_recalled - 1;
    const QString wanted = entries[entries.size() - m_recalled].text;
    QTextCursor cursor = m_editor->textCursor();
    if (const auto request = requestAtLine(text(), cursor.blockNumber())) {
        cursor.setPosition(m_editor->document()->findBlockByNumber(request->line).position());
        const QTextBlock last = m_editor->document()->findBlockByNumber(request->lastLine);
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    }
    const int begin = cursor.selectionStart();
    cursor.insertText(wanted);
    cursor.setPosition(begin);
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
}

void ConsolePage::append(const QString& request)
{
    QTextCursor cursor(m_editor->document());
    cursor.movePosition(QTextCursor::End);
    const QString before = text();
    cursor.insertText(before.trimmed().isEmpty()   ? QString()
                      : before.endsWith(u"\n\n"_s) ? QString()
                      : before.endsWith(u'\n')     ? u"\n"_s
                                                   : u"\n\n"_s);
    const int begin = cursor.position();
    cursor.insertText(QString(request % u'\n'));
    cursor.setPosition(begin);
    m_editor->setTextCursor(cursor);
    m_editor->setFocus();
}

// For the open list, which gets keys before they are looked for among the shortcuts.
bool ConsolePage::takesKey(const QKeyEvent& key)
{
    const QKeySequence pressed(QKeyCombination(key.modifiers() & ~Qt::KeypadModifier, Qt::Key(key.key())));
    for (QAction* command : {m_commands.send, m_commands.complete, m_commands.earlier, m_commands.later}) {
        if (!command->shortcuts().contains(pressed))
            continue;
        command->trigger();
        return true;
    }
    return false;
}

// Requires: the list is open. Enter without a choice closes it, and is still a new line.
bool ConsolePage::listTakesKey(const QKeyEvent& key)
{
    const QModelIndex chosen = m_completer->popup()->currentIndex();
    switch (key.key()) {
    case Qt::Key_Escape:
        m_completer->popup()->hide();
        return true;
    case Qt::Key_Tab:
        m_completer->popup()->hide();
        insertCompletion((chosen.isValid() ? chosen : m_candidates->index(0)).data().toString());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_completer->popup()->hide();
        if (!chosen.isValid())
            return false;
        insertCompletion(chosen.data().toString());
        return true;
    default:
        return false;
    }
}

// After the key has done its work: a request line is completed while it is typed.
void ConsolePage::followTyping(const QKeyEvent& key)
{
    const bool isTyped = !key.text().isEmpty() && key.text().at(0).isPrint();
    if (!isTyped && !(m_completer->popup()->isVisible() && key.key() == Qt::Key_Backspace))
        return;
    m_recalled = 0;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const QTextCursor cursor = m_editor->textCursor();
            const bool isThere = m_editor->hasFocus() || m_completer->popup()->isVisible();
            if (isThere && cursor.atBlockEnd())
                complete(Choose::Nothing);
        },
        Qt::QueuedConnection);
}

bool ConsolePage::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOfList = watched == m_completer->popup();
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if ((watched != m_editor && !isOfList) || !isKey)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        if (!isOfList)
            return QWidget::eventFilter(watched, event);
        // Before keys of the window: with a list, Escape closes it, and "/" is a letter of the request.
        static_cast<QObject*>(m_editor)->event(event);
        if (key->key() == Qt::Key_Escape)
            event->accept();
        return true;
    }
    const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down ||
                       key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
    if (isOfList && moves && key->modifiers() == Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    if (takesKey(*key) || (m_completer->popup()->isVisible() && listTakesKey(*key)))
        return true;
    followTyping(*key);
    if (!isOfList)
        return QWidget::eventFilter(watched, event);
    static_cast<QObject*>(m_editor)->event(
        event); // not sent: it would be looked for among the shortcuts again
    return true;
}

void ConsolePage::say(const QString& sentence)
{
    m_hasSaid = true;
    m_status->setText(sentence);
    speak(*m_status, sentence);
}

std::optional<ConsoleRequest> ConsolePage::currentRequest() const
{
    return requestAtLine(text(), m_editor->textCursor().blockNumber());
}

void ConsolePage::sendCurrent()
{
    m_completer->popup()->hide();
    const auto request = currentRequest();
    if (!request) {
        say(tr("There is no request here. Write one, such as GET products/_doc/100."));
        return;
    }
    if (!m_client.canSend()) {
        say(tr("There is no store to ask. Start a race or open a session first."));
        return;
    }
    const auto take = [page = QPointer<ConsolePage>(this), request = *request](const ConsoleAnswer& answer) {
        if (page) // it may have been closed meanwhile
            page->show(request, answer);
    };
    m_client.send(*request, take);
}

void ConsolePage::show(const ConsoleRequest& request, const ConsoleAnswer& answer)
{
    m_history.add(request, answer.status);
    m_recalled = 0;
    const bool isConflict = answer.status == 409;
    const bool isGood = answer.status < 400;
    const QColor fill = Theme::current().fill(isGood       ? Severity::WriteOk
                                              : isConflict ? Severity::Conflict
                                                           : Severity::GiveUp);
    const QColor text = Theme::current().textOn(isGood       ? Severity::WriteOk
                                                : isConflict ? Severity::Conflict
                                                             : Severity::GiveUp);
    const QString meaning = isConflict ? tr("version conflict: the document has moved on")
                            : isGood   ? tr("fine")
                                       : tr("refused");
    say(u"<span style=\"background-color:%1;color:%2\">&nbsp;%3 %4&nbsp;</span> %5, %6"_s.arg(
        fill.name(), text.name(), isGood ? u"✓"_s : u"✕"_s, QString::number(answer.status),
        meaning.toHtmlEscaped(),
        QString(request.method % u' ' % request.target).toHtmlEscaped() % u", "_s %
            format::duration(answer.nanos).toHtmlEscaped()));
    m_answer->setPlainText(answer.body);
}

} // namespace racescope
