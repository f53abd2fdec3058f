// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_commands.h"

#include "compare/compare_view.h"
#include "console/console_view.h"
#include "language/engine_text.h"
#include "main_window/actions.h"
#include "main_window/error_bar.h"
#include "models/format.h"
#include "selection.h"
#include "session/places.h"
#include "session/recent_files.h"
#include "theme/icons.h"
#include "timeline/timeline_view.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QScrollArea>
#include <QSettings>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

const QString kSuffix = u"racescope"_s;
const QString kFolderKey = u"folders/session"_s;

// By its name, or by SQLite's first bytes.
bool isSession(const QString& path)
{
    if (QFileInfo(path).suffix() == kSuffix)
        return true;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

// A history or a conflict log. Porcupine's JSON cannot be told from a scenario by its name.
bool isRecording(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"ndjson"_s || suffix == u"jsonl"_s || suffix == u"edn"_s;
}

QString timeText(const QDateTime& time)
{
    return QLocale().toString(time, QLocale::ShortFormat);
}

QDateTime dateTimeOf(std::chrono::system_clock::time_point time)
{
    return QDateTime::fromSecsSinceEpoch(std::chrono::system_clock::to_time_t(time));
}

QString nameOf(const RecoverableSession& session)
{
    return session.scenario.empty() ? SessionCommands::tr("a session without a scenario")
                                    : format::text(session.scenario);
}

std::optional<Nanos> number(const std::map<std::string, std::string>& state, const char* key)
{
    const auto found = state.find(key);
    bool isNumber = false;
    const qlonglong value = found == state.end() ? 0 : format::text(found->second).toLongLong(&isNumber);
    return isNumber ? std::optional<Nanos>(value) : std::nullopt;
}

} // namespace

SessionCommands::SessionCommands(const Parts& parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_session(new SessionController(parts.run, this))
{
    m_parts.recentMenu.setToolTipsVisible(true);
    connect(&m_parts.recentMenu, &QMenu::aboutToShow, this, &SessionCommands::fillRecentMenu);
    connect(m_parts.actions.open, &QAction::triggered, this, &SessionCommands::chooseAndOpen);
    connect(m_parts.actions.save, &QAction::triggered, this, &SessionCommands::save);
    connect(m_parts.actions.saveAs, &QAction::triggered, this, &SessionCommands::chooseAndSave);
    connectSession();
}

void SessionCommands::connectSession()
{
    const auto saveElsewhere = [this] { chooseAndSave(); };
    connect(m_session, &SessionController::opened, this, &SessionCommands::showOpened);
    connect(m_session, &SessionController::openFailed, this, &SessionCommands::showOpenError);
    connect(m_session, &SessionController::saved, this, &SessionCommands::saved);
    connect(m_session, &SessionController::imported, this, [this](const QString& path) {
        m_parts.errors.hide();
        m_parts.timeline.fitAll();
        emit imported(path);
    });
    connect(m_session, &SessionController::importFailed, this, [this](const QString& sentence) {
        m_parts.errors.showError(sentence, tr("Open another…"), [this] { chooseAndOpen(); });
    });
    connect(m_session, &SessionController::crashedFound, this, &SessionCommands::offerCrashed);
    connect(m_session, &SessionController::aboutToWrite, this, &SessionCommands::rememberViews);
    connect(m_session, &SessionController::saveFailed, this, [this, saveElsewhere](const QString& sentence) {
        m_parts.errors.showError(sentence, tr("Save elsewhere…"), saveElsewhere);
    });
    connect(m_session, &SessionController::trouble, this, [this, saveElsewhere](const QString& sentence) {
        if (sentence.isEmpty())
            m_parts.errors.hide(); // it was about this
        else
            m_parts.errors.showError(sentence, tr("Save elsewhere…"), saveElsewhere);
    });
}

void SessionCommands::open(const QString& path)
{
    if (isSession(path))
        m_session->open(path);
    else if (isRecording(path))
        m_session->import(path);
    else
        m_parts.openScenario(path);
}

void SessionCommands::chooseAndOpen()
{
    const QString folder = places::state().value(kFolderKey, QDir::homePath()).toString();
    auto* dialog = new QFileDialog(&m_parts.window, tr("Open a session, a scenario or a recording"), folder);
    dialog->setObjectName(u"openDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("All that can be opened (*.racescope *.json *.ndjson *.jsonl *.edn)"),
                            tr("Sessions (*.racescope)"), tr("Scenarios (*.json)"),
                            tr("Histories and conflict logs (*.ndjson *.jsonl *.edn)"), tr("All files (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        places::state().setValue(kFolderKey, QFileInfo(path).absolutePath());
        open(path);
    });
    dialog->open();
}

void SessionCommands::save()
{
    if (m_session->path().isEmpty() || m_session->isReadOnly())
        chooseAndSave();
    else
        m_session->save();
}

void SessionCommands::chooseAndSave()
{
    const QString folder = places::state().value(kFolderKey, QDir::homePath()).toString();
    auto* dialog = new QFileDialog(&m_parts.window, tr("Save the session"), folder);
    dialog->setObjectName(u"saveSessionDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Sessions (*.racescope)"));
    dialog->setDefaultSuffix(kSuffix);
    dialog->selectFile(QString(format::text(m_parts.run.plan().name) % u'.' % kSuffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        places::state().setValue(kFolderKey, QFileInfo(path).absolutePath());
        m_session->saveAs(path);
    });
    dialog->open();
}

void SessionCommands::showOpened(const QString& path, const QStringList& losses)
{
    m_parts.errors.hide();
    restoreViews();
    if (!losses.isEmpty())
        m_parts.errors.showError(
            tr("%1 is damaged. What could be read is shown, and the file is open read-only. %2")
                .arg(path, losses.join(u' ')),
            tr("Save elsewhere…"), [this] { chooseAndSave(); });
}

void SessionCommands::showOpenError(const SessionError& error)
{
    const QString sentence = engineText(error.text());
    if (error.kind != SessionError::Kind::Locked) {
        m_parts.errors.showError(sentence, tr("Open another…"), [this] { chooseAndOpen(); });
        return;
    }
    m_parts.errors.showError(sentence, tr("Open read-only"), [this, path = format::text(error.path)] {
        m_session->open(path, OpenOptions::Access::Read);
    });
}

void SessionCommands::offerCrashed(const std::vector<RecoverableSession>& sessions)
{
    const RecoverableSession& newest = sessions.front();
    QString sentence = tr("Racescope ended unexpectedly. Its session was kept: %1, %2, %Ln events.", nullptr,
                          format::plural(newest.events))
                           .arg(nameOf(newest), timeText(dateTimeOf(newest.modified)));
    if (sessions.size() > 1)
        sentence += u' ' % tr("Older ones are under File, Open recent: %1.").arg(sessions.size() - 1);
    m_parts.errors.showError(sentence, tr("Open it"),
                             [this, path = format::text(newest.path)] { m_session->open(path); });
}

bool SessionCommands::mayClose(const std::function<void()>& again)
{
    const QString loss = std::exchange(m_closesAnyway, false) ? QString() : m_session->lossAtClose();
    if (loss.isEmpty())
        return true;
    auto* box =
        new QMessageBox(QMessageBox::Warning, tr("Close without saving?"), loss,
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_parts.window);
    box->setObjectName(u"closeDialog"_s);
    box->setDefaultButton(QMessageBox::Save);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, again](QAbstractButton* button) {
        const auto chosen = box->standardButton(button);
        if (chosen == QMessageBox::Save)
            chooseAndSave();
        m_closesAnyway = chosen == QMessageBox::Discard;
        if (m_closesAnyway)
            again();
    });
    box->open();
    return false;
}

void SessionCommands::fillRecentMenu()
{
    QMenu& menu = m_parts.recentMenu;
    menu.clear();
    const auto files = recent_files::list();
    for (const RecentFile& file : files) {
        QString text = QFileInfo(file.path).fileName() % u", "_s % timeText(file.opened);
        if (!file.verdict.isEmpty())
            text += u", "_s % verdictText(file.verdict);
        QAction* action = menu.addAction(text.replace(u'&', u"&&"_s));
        action->setToolTip(QDir::toNativeSeparators(file.path));
        connect(action, &QAction::triggered, this, [this, path = file.path] { open(path); });
    }
    addUnnamed(menu);
    if (menu.isEmpty())
        menu.addAction(tr("Nothing yet"))->setEnabled(false);
    if (files.isEmpty())
        return;
    menu.addSeparator();
    QAction* clear = menu.addAction(Icons::get(u"x"), tr("&Clear this list"));
    clear->setToolTip(tr("The files stay where they are"));
    connect(clear, &QAction::triggered, this, [] { recent_files::clear(); });
}

void SessionCommands::addUnnamed(QMenu& menu)
{
    const auto sessions = SessionController::unnamed();
    if (sessions.empty())
        return;
    menu.addSection(tr("Never saved"));
    for (const RecoverableSession& session : sessions) {
        const QString text = tr("%1, %2, %Ln events", nullptr, format::plural(session.events))
                                 .arg(nameOf(session), timeText(dateTimeOf(session.modified)));
        QAction* action = menu.addAction(Icons::get(u"history"), QString(text).replace(u'&', u"&&"_s));
        action->setToolTip(tr("Kept when it was closed; the newest %1 are").arg(kMostKept));
        connect(action, &QAction::triggered, this,
                [this, path = format::text(session.path)] { m_session->open(path); });
    }
}

namespace {

// A view has the same name in whatever it is scrolled.
QString viewName(const QWidget& page)
{
    const auto* area = qobject_cast<const QScrollArea*>(&page);
    return (area ? area->widget() : &page)->objectName();
}

// "order 3 1 2;hidden 4;pinned 0 7;gone 2;counters 0 1;top w3 d7 c0": numbers of workers, of documents with
// rows and with hidden ones, of counters, and which of these stay at the top; what was not changed is left
// out.
std::string rowsAsText(const RowArrangement& rows)
{
    std::string text;
    const auto add = [&text](const char* word, const auto& ids, auto&& of) {
        text += (text.empty() ? "" : ";") + std::string(word);
        for (const auto& id : ids)
            text += ' ' + of(id);
    };
    const auto number = [](const auto& id) { return std::to_string(id.value); };
    if (!rows.order.empty())
        add("order", rows.order, number);
    if (!rows.hidden.empty())
        add("hidden", rows.hidden, number);
    if (rows.hasDocuments)
        add("pinned", rows.documents, number);
    if (!rows.hiddenDocuments.empty())
        add("gone", rows.hiddenDocuments, number);
    const auto counter = [](Counter of) { return std::to_string(int(of)); };
    if (rows.counters)
        add("counters", *rows.counters, counter);
    if (!rows.pinned.empty())
        add("top", rows.pinned, [&](const TimelineRow& row) {
            return row.kind == TimelineRow::Kind::Worker     ? 'w' + number(row.worker)
                   : row.kind == TimelineRow::Kind::Document ? 'd' + number(row.document)
                                                             : 'c' + counter(row.counter);
        });
    return text;
}

void takeRow(RowArrangement& rows, const QString& list, const QString& word)
{
    const bool isTop = list == u"top"_s;
    bool isNumber = false;
    const std::uint32_t id = QStringView(word).mid(isTop ? 1 : 0).toUInt(&isNumber);
    if (!isNumber)
        return;
    if (list == u"order"_s)
        rows.order.emplace_back(id);
    else if (list == u"hidden"_s)
        rows.hidden.insert(WorkerId(id));
    else if (list == u"pinned"_s)
        rows.documents.emplace_back(id);
    else if (list == u"gone"_s)
        rows.hiddenDocuments.emplace_back(id);
    else if (list == u"counters"_s && id < kCounters.size())
        rows.counters->push_back(Counter(id));
    else if (isTop && word.startsWith(u'w'))
        rows.pinned.push_back(TimelineRow::of(WorkerId(id)));
    else if (isTop && word.startsWith(u'd'))
        rows.pinned.push_back(TimelineRow::of(DocumentId(id)));
    else if (isTop && word.startsWith(u'c') && id < kCounters.size())
        rows.pinned.push_back(TimelineRow::of(Counter(id)));
}

RowArrangement rowsFromText(const std::string& text)
{
    RowArrangement rows;
    for (const QString& part : format::text(text).split(u';', Qt::SkipEmptyParts)) {
        const QStringList words = part.split(u' ', Qt::SkipEmptyParts);
        rows.hasDocuments = rows.hasDocuments || words.value(0) == u"pinned"_s;
        if (words.value(0) == u"counters"_s)
            rows.counters.emplace();
        for (const QString& word : words.mid(1))
            takeRow(rows, words[0], word);
    }
    return rows;
}

} // namespace

void SessionCommands::rememberViews()
{
    if (!m_parts.run.workspace())
        return;
    const TimeRange shown = m_parts.timeline.visibleRange();
    std::map<std::string, std::string> state;
    state["timeline.begin"] = std::to_string(shown.begin);
    state["timeline.end"] = std::to_string(shown.end);
    state["timeline.following"].assign(1, m_parts.timeline.isFollowing() ? '1' : '0');
    if (std::string rows = rowsAsText(m_parts.timeline.model().arrangement()); !rows.empty())
        state["timeline.rows"] = std::move(rows);
    if (const QWidget* view = m_parts.tabs.currentWidget())
        state["view"] = viewName(*view).toStdString();
    if (const auto document = m_parts.selection.document())
        state["document"] = std::to_string(document->value);
    if (const auto* console = m_parts.window.findChild<ConsoleView*>()) {
        if (std::string pages = console->pagesText(); !pages.empty())
            state["console"] = std::move(pages);
    }
    if (const auto* compare = m_parts.window.findChild<CompareView*>())
        state["compare"] = compareChoicesAsText(compare->choices());
    SessionNotes& notes = m_parts.run.workspace()->notes();
    if (notes.contents().viewState != state)
        notes.change([&](SessionContents& contents) { contents.viewState = state; });
}

void SessionCommands::restoreViews()
{
    const auto state = m_parts.run.workspace()->notes().contents().viewState;
    const auto begin = number(state, "timeline.begin");
    const auto end = number(state, "timeline.end");
    if (begin && end && *begin < *end) {
        m_parts.timeline.setVisibleRange({*begin, *end});
        m_parts.timeline.setFollowing(number(state, "timeline.following") != 0);
    } else {
        m_parts.timeline.fitAll();
    }
    if (const auto rows = state.find("timeline.rows"); rows != state.end())
        m_parts.timeline.arrangeRows(rowsFromText(rows->second));
    if (const auto view = state.find("view"); view != state.end()) {
        for (int i = 0; i < m_parts.tabs.count(); ++i)
            if (viewName(*m_parts.tabs.widget(i)) == format::text(view->second))
                m_parts.tabs.setCurrentIndex(i);
    }
    const auto pages = state.find("console");
    if (auto* console = m_parts.window.findChild<ConsoleView*>(); console && pages != state.end())
        console->setPagesText(pages->second);
    const auto compared = state.find("compare");
    if (auto* compare = m_parts.window.findChild<CompareView*>())
        compare->setChoices(compared == state.end() ? CompareChoices()
                                                    : compareChoicesFromText(compared->second));
    const auto document = number(state, "document");
    if (document && *document >= 0 &&
        std::size_t(*document) < m_parts.run.workspace()->trace().names().documentCount())
        m_parts.selection.setDocument(DocumentId(std::uint32_t(*document)));
}

} // namespace racescope
