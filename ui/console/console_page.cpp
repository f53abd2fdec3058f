// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_page.h"

#include "models/format.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

QPlainTextEdit* editor(const QString& name, const QString& spoken)
{
    auto* made = new QPlainTextEdit;
    made->setObjectName(name);
    made->setAccessibleName(spoken);
    made->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    made->setLineWrapMode(QPlainTextEdit::NoWrap);
    made->setTabChangesFocus(true);
    made->setFrameShape(QFrame::NoFrame);
    return made;
}

} // namespace

ConsolePage::ConsolePage(ConsoleClient& client, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_client(client)
{
    m_editor = editor(u"consoleRequests"_s, tr("Requests"));
    m_editor->setPlainText(text);
    m_editor->setPlaceholderText(tr("GET products/_doc/100\n\nPUT products/_doc/100?if_seq_no=71&"
                                    "if_primary_term=1\n{\"in_stock\": 44}"));
    m_editor->installEventFilter(this);
    setFocusProxy(m_editor);
    m_answer = editor(u"consoleAnswer"_s, tr("Answer"));
    m_answer->setReadOnly(true);
    m_status = new QLabel(tr("Ctrl+Enter sends the request in which the cursor stands."));
    m_status->setObjectName(u"consoleStatus"_s);
    m_status->setWordWrap(true);
    m_send = new QPushButton(Icons::get(u"play"), tr("Se&nd"));
    m_send->setObjectName(u"consoleSend"_s);
    m_send->setToolTip(tr("Send the request in which the cursor stands (Ctrl+Enter)"));
    auto* right = new QWidget;
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_send);
    bar->addWidget(m_status, 1);
    rightLayout->addLayout(bar);
    rightLayout->addWidget(m_answer, 1);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(u"consoleSplitter"_s);
    splitter->addWidget(m_editor);
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setFocusProxy(m_editor);
    connect(m_send, &QPushButton::clicked, this, &ConsolePage::sendCurrent);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &ConsolePage::edited);
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

bool ConsolePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && (key->modifiers() & Qt::ControlModifier)) {
            sendCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConsolePage::say(const QString& sentence)
{
    m_status->setText(sentence);
}

void ConsolePage::sendCurrent()
{
    const auto request = requestAtLine(text(), m_editor->textCursor().blockNumber());
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
