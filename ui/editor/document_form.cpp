// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/document_form.h"

#include "base/json.h"
#include "editor/json_highlighter.h"
#include "editor/json_tree_delegate.h"
#include "editor/json_tree_model.h"
#include "language/engine_text.h"
#include "models/format.h"
#include "theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextBlock>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kPauseMs = 300;   // of typing
constexpr int kSideBySide = 90; // characters that both forms need beside each other

// The editor takes the separators of lines and paragraphs for line breaks, which a JSON text must not have
// within quotes; as escapes they mean the same.
QString shown(const std::string& text)
{
    return format::text(text)
        .replace(QChar(QChar::ParagraphSeparator), u"\\u2029"_s)
        .replace(QChar(QChar::LineSeparator), u"\\u2028"_s);
}

} // namespace

DocumentForm::DocumentForm(QWidget* parent)
    : QWidget(parent)
    , m_model(new JsonTreeModel(this))
{
    setupTree();
    setupText();
    m_problemLabel = new QLabel;
    m_problemLabel->setObjectName(u"editorProblem"_s);
    m_problemLabel->setWordWrap(true);
    m_problemLabel->setTextFormat(Qt::RichText);
    m_problemLabel->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_problemLabel->setAccessibleName(tr("What is wrong with the text"));
    m_problemLabel->hide();
    connect(m_problemLabel, &QLabel::linkActivated, this, &DocumentForm::goToProblem);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(u"editorSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_editor);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_problemLabel);
    setFocusProxy(m_tree);
}

void DocumentForm::setupTree()
{
    m_tree = new QTreeView;
    m_tree->setObjectName(u"editorTree"_s);
    m_tree->setAccessibleName(tr("Fields of the document"));
    m_tree->setModel(m_model);
    m_tree->installEventFilter(this);
    m_tree->setItemDelegate(new JsonTreeDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(false);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_tree->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(JsonTreeModel::Content, QHeaderView::Stretch);
    const int character = fontMetrics().averageCharWidth();
    m_tree->setColumnWidth(JsonTreeModel::Key, character * 18);
    m_tree->setColumnWidth(JsonTreeModel::TypeColumn, character * 14);
    m_tree->setMinimumWidth(character * 20);
    m_tree->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    connect(m_model, &JsonTreeModel::edited, this, &DocumentForm::replace);
    connect(m_model, &JsonTreeModel::refused, this, &DocumentForm::noticed);
    connect(m_model, &QAbstractItemModel::rowsInserted, m_tree,
            [this](const QModelIndex& parent) { m_tree->expand(parent); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &DocumentForm::changed);
}

void DocumentForm::setupText()
{
    m_editor = new QPlainTextEdit;
    m_editor->setObjectName(u"editorText"_s);
    m_editor->setAccessibleName(tr("Text of the document"));
    m_editor->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_editor->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_editor->setTabChangesFocus(true);
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_editor->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    new JsonHighlighter(m_editor->document());
    connect(m_editor, &QPlainTextEdit::textChanged, this, &DocumentForm::textChanged);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DocumentForm::follow);
    connect(m_editor, &QPlainTextEdit::modificationChanged, this, &DocumentForm::changed);
}

std::string DocumentForm::text() const
{
    return plainText().toStdString();
}

// Not toPlainText(), which turns no-break spaces into plain ones.
QString DocumentForm::plainText() const
{
    return m_editor->document()->toRawText().replace(QChar(QChar::ParagraphSeparator), u'\n');
}

void DocumentForm::load(const std::string& text)
{
    m_editor->setPlainText(shown(text));
    m_editor->document()->setModified(false);
    m_tree->expandToDepth(1);
}

// Only what differs is replaced, so that the cursor stays where it was.
void DocumentForm::replace(const std::string& text)
{
    const QString before = plainText();
    const QString after = shown(text);
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    if (before.size() == after.size() && head == before.size())
        return;
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(int(head));
    cursor.setPosition(int(before.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(after.mid(head, after.size() - tail - head));
}

bool DocumentForm::isModified() const
{
    return m_editor->document()->isModified();
}

void DocumentForm::setUnmodified()
{
    m_editor->document()->setModified(false);
}

void DocumentForm::textChanged()
{
    const bool isTyped = m_editor->hasFocus() && m_editor->document()->characterCount() > kTypedAtOnce;
    if (isTyped)
        m_pause.start();
    else
        follow();
}

// The tree must not be edited while it shows an older text.
bool DocumentForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::FocusIn && m_pause.isActive())
        follow();
    return QWidget::eventFilter(watched, event);
}

void DocumentForm::follow()
{
    m_pause.stop();
    const std::string now = text();
    m_problem.clear();
    m_problemAt = -1;
    if (const auto error = json::validateObject(now)) {
        const std::size_t lineBegin = error->offset - std::min(error->offset, std::size_t(error->column - 1));
        const QString inLine =
            format::text(std::string_view(now).substr(lineBegin, error->offset - lineBegin));
        m_problemAt = int(format::text(std::string_view(now).substr(0, error->offset)).size());
        m_problem = error->kind == json::SyntaxError::Kind::Empty
                        ? tr("Line 1, column 1: a document is a JSON object, such as {\"in_stock\": 44}.")
                        : tr("Line %1, column %2: %3")
                              .arg(error->line)
                              .arg(inLine.size() + 1)
                              .arg(engineText(error->message));
    } else {
        m_model->setSource(now);
    }
    m_tree->setEnabled(m_problem.isEmpty() && !m_editor->isReadOnly());
    showProblem();
    emit changed();
}

void DocumentForm::showProblem()
{
    QList<QTextEdit::ExtraSelection> marked;
    if (m_problemAt >= 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_editor->document());
        const int end = m_editor->document()->characterCount() - 1;
        mark.cursor.setPosition(std::min(m_problemAt, end));
        // At the end of the text, or of a line, there is nothing to underline but what stands before.
        if (mark.cursor.atBlockEnd() && mark.cursor.position() > 0)
            mark.cursor.movePosition(QTextCursor::PreviousCharacter);
        mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(Theme::current().fill(Severity::Conflict));
        QColor back = Theme::current().fill(Severity::Conflict);
        back.setAlphaF(0.25f);
        mark.format.setBackground(back);
        marked.append(mark);
    }
    m_editor->setExtraSelections(marked);
    m_problemLabel->setVisible(!m_problem.isEmpty());
    m_problemLabel->setText(u"&nbsp;✕ %1 <a style=\"color:%2\" href=\"go\">%3</a>"_s.arg(
        m_problem.toHtmlEscaped(), Theme::current().accent().name(), tr("Go there").toHtmlEscaped()));
}

void DocumentForm::goToProblem()
{
    if (m_problemAt < 0)
        return;
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(std::min(m_problemAt, m_editor->document()->characterCount() - 1));
    m_editor->setTextCursor(cursor);
    m_editor->setFocus();
}

bool DocumentForm::canUndo() const
{
    return m_editor->document()->isUndoAvailable();
}

bool DocumentForm::canRedo() const
{
    return m_editor->document()->isRedoAvailable();
}

void DocumentForm::undo()
{
    m_editor->undo();
}

void DocumentForm::redo()
{
    m_editor->redo();
}

// The cell hands its text over when it loses the keyboard.
void DocumentForm::finishEditing()
{
    if (m_pause.isActive())
        follow();
    const QWidget* const focus = QApplication::focusWidget();
    if (focus && focus != m_tree && m_tree->isAncestorOf(focus))
        m_tree->setFocus();
}

void DocumentForm::addField()
{
    finishEditing();
    const std::string path = m_model->add(m_tree->currentIndex());
    const QModelIndex added = m_model->indexOf(path, JsonTreeModel::Key);
    if (!added.isValid())
        return;
    m_tree->setFocus();
    const bool isMember = m_model->flags(added) & Qt::ItemIsEditable;
    const QModelIndex cell = isMember ? added : added.siblingAtColumn(JsonTreeModel::TypeColumn);
    m_tree->setCurrentIndex(cell);
    m_tree->scrollTo(cell);
    if (isMember)
        m_tree->edit(cell);
}

bool DocumentForm::canRemoveField() const
{
    return m_tree->isEnabled() && m_tree->currentIndex().isValid();
}

void DocumentForm::removeField()
{
    finishEditing();
    m_model->remove(m_tree->currentIndex());
}

void DocumentForm::setReadOnly(bool on)
{
    m_editor->setReadOnly(on);
    m_tree->setEnabled(m_problem.isEmpty() && !on);
}

// Beside each other where there is room, else one below the other.
void DocumentForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= fontMetrics().averageCharWidth() * kSideBySide;
    m_splitter->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
}

void DocumentForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_problemLabel)
        showProblem();
}

} // namespace racescope
