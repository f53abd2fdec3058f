// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the window: scenarios in and out, conflict log and pictures out. What fails is said in the error
// bar, with the reason, the path and a way on.
#include "main_window/main_window.h"

#include "charts/charts_view.h"
#include "charts/widget_picture.h"
#include "cluster/cluster_view.h"
#include "conflicts/conflict_export.h"
#include "language/engine_text.h"
#include "layouts/view_windows.h"
#include "main_window/error_bar.h"
#include "models/format.h"
#include "scenario/scenario.h"
#include "session/places.h"
#include "session/recent_files.h"
#include "session/session_commands.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "timeline/timeline_picture.h"
#include "timeline/timeline_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QScrollArea>
#include <QSettings>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kNoticeMs = 4000;

QFileDialog* saveDialog(QWidget* parent, const QString& title, const QString& folder,
                        const QStringList& filters, const QString& suffix)
{
    auto* dialog = new QFileDialog(parent, title, folder);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The default suffix follows the chosen kind of file.
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        const qsizetype dot = filter.indexOf(u"*."_s);
        if (dot >= 0)
            dialog->setDefaultSuffix(filter.mid(dot + 2, filter.indexOf(u')', dot) - dot - 2));
    });
    return dialog;
}

} // namespace

QString MainWindow::lastFolder(const QString& purpose) const
{
    return places::state().value(QString(u"folders/"_s % purpose), QDir::homePath()).toString();
}

void MainWindow::rememberFolder(const QString& purpose, const QString& path) const
{
    places::state().setValue(QString(u"folders/"_s % purpose), QFileInfo(path).absolutePath());
}

void MainWindow::openFile(const QString& path)
{
    m_sessions->open(path);
}

void MainWindow::openFiles(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    openFile(paths.constFirst());
    for (const QString& path : paths.mid(1, kMostFiles - 1))
        emit windowRequested(path);
    const auto left = int(paths.size()) - kMostFiles;
    if (left > 0)
        m_errorBar->showError(
            tr("%n file(s) were not opened: at most %1 are opened at once.", nullptr, left).arg(kMostFiles));
    else if (paths.size() > 1)
        statusBar()->showMessage(
            tr("%n file(s) are opened in windows of their own.", nullptr, int(paths.size()) - 1), kNoticeMs);
}

void MainWindow::openScenario(const QString& nameOrPath)
{
    loadPlan(nameOrPath, [](RacePlan&) {});
}

void MainWindow::openScenarioOn(const QString& nameOrPath, const RaceTarget& target)
{
    loadPlan(nameOrPath, [target](RacePlan& plan) { plan.replicas = target; });
}

void MainWindow::loadPlan(const QString& nameOrPath, const std::function<void(RacePlan&)>& change)
{
    if (auto* failover = findChild<ClusterView*>(); failover && failover->lab().openStory(nameOrPath)) {
        m_errorBar->hide();
        showView(failover);
        return;
    }
    const bool isBuiltin = findBuiltin(nameOrPath.toStdString()) != nullptr;
    const std::uint64_t asked = m_run->ask();
    m_run->inBackground([name = nameOrPath.toStdString()] { return loadScenario(name); })
        .then(this, [this, nameOrPath, isBuiltin, change, asked](const Result<RacePlan, ParseError>& plan) {
            if (plan && !m_run->isNewest(asked))
                return;
            if (!plan) {
                m_errorBar->showError(engineText(plan.error().text()), tr("Open another…"),
                                      [this] { m_sessions->chooseAndOpen(); });
                return;
            }
            if (plan->workerCount() > kMaxThreads) {
                m_errorBar->showError(tr("%1 asks for %2 workers; a race with real threads takes at most %3.")
                                          .arg(nameOrPath)
                                          .arg(plan->workerCount())
                                          .arg(kMaxThreads),
                                      tr("Open another…"), [this] { m_sessions->chooseAndOpen(); });
                return;
            }
            m_errorBar->hide();
            m_scenarioPath = isBuiltin ? QString() : nameOrPath;
            if (!isBuiltin)
                recent_files::add(nameOrPath, {});
            RacePlan changed = *plan;
            change(changed);
            m_run->load(std::move(changed), RunController::AfterLoad::Start);
        });
}

void MainWindow::chooseAndSaveScenario()
{
    auto* dialog = saveDialog(this, tr("Save the scenario"), lastFolder(u"scenario"_s),
                              {tr("Scenarios (*.json)"), tr("All files (*)")}, u"json"_s);
    dialog->setObjectName(u"saveDialog"_s);
    dialog->selectFile(QString(format::text(m_run->plan().name) % u".json"_s));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        rememberFolder(u"scenario"_s, path);
        saveScenarioTo(path);
    });
    dialog->open();
}

bool MainWindow::saveScenarioTo(const QString& path)
{
    RacePlan plan = m_run->plan();
    plan.speed = m_run->speed();
    const std::string text = writeScenario(plan);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(text.data(), qint64(text.size())) == qint64(text.size()) && file.commit();
    if (!written) {
        m_errorBar->showError(tr("%1 could not be written: %2").arg(path, file.errorString()),
                              tr("Save elsewhere…"), [this] { chooseAndSaveScenario(); });
        return false;
    }
    m_scenarioPath = path;
    updateTitle();
    statusBar()->showMessage(tr("Saved %1").arg(path), kNoticeMs);
    emit exported(path);
    return true;
}

void MainWindow::chooseAndExportConflicts()
{
    auto* dialog =
        saveDialog(this, tr("Export the conflict log"), lastFolder(u"export"_s),
                   {tr("NDJSON (*.ndjson)"), tr("CSV (*.csv)"), tr("Markdown (*.md)")}, u"ndjson"_s);
    dialog->setObjectName(u"exportConflictsDialog"_s);
    dialog->selectFile(u"conflicts.ndjson"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        rememberFolder(u"export"_s, path);
        exportConflictsTo(path);
    });
    dialog->open();
}

void MainWindow::exportConflictsTo(const QString& path)
{
    const auto again = [this] { chooseAndExportConflicts(); };
    const auto format = conflictFormatOf(path);
    if (!format || !m_run->workspace()) {
        m_errorBar->showError(tr("%1: the file's name must end in .ndjson, .csv or .md.").arg(path),
                              tr("Choose another name…"), again);
        return;
    }
    m_run
        ->inBackground([workspace = m_run->workspace(), path, format] {
            return exportConflicts(workspace, path, *format);
        })
        .then(this, [this, path, again](const QString& error) {
            if (!error.isEmpty()) {
                m_errorBar->showError(error, tr("Export elsewhere…"), again);
                return;
            }
            statusBar()->showMessage(tr("Exported %1").arg(path), kNoticeMs);
            emit exported(path);
        });
}

// The view with the keyboard, else the one in front.
MainWindow::Pictured MainWindow::pictured() const
{
    if (m_charts->isAncestorOf(QApplication::focusWidget()))
        return {m_charts, tr("Charts")};
    QWidget* page = m_views->current();
    const auto* area = qobject_cast<const QScrollArea*>(page);
    return {area ? area->widget() : page, m_views->titleOf(page)};
}

void MainWindow::chooseAndExportPicture(const Pictured& of)
{
    //: %1: the title of a view, such as "Timeline".
    auto* dialog = saveDialog(this, tr("%1: export as a picture").arg(of.title), lastFolder(u"export"_s),
                              {tr("PNG (*.png)"), tr("SVG (*.svg)"), tr("PDF (*.pdf)")}, u"png"_s);
    dialog->setObjectName(u"exportPictureDialog"_s);
    QString name = of.view->objectName();
    for (const QString& kind : {u"View"_s, u"Page"_s}) {
        if (name.endsWith(kind))
            name.chop(kind.size());
    }
    dialog->selectFile(QString(name % u".png"_s));
    connect(dialog, &QFileDialog::fileSelected, of.view, [this, of](const QString& path) {
        rememberFolder(u"export"_s, path);
        exportPictureOf(of, path);
    });
    dialog->open();
}

void MainWindow::exportPictureTo(const QString& path)
{
    exportPictureOf(pictured(), path);
}

void MainWindow::exportPictureOf(const Pictured& of, const QString& path)
{
    const auto saved = of.view->isAncestorOf(m_timeline) ? saveTimeline(path)
                                                         : saveWidgetPicture(*of.view, of.view->size(), path);
    if (!saved) {
        m_errorBar->showError(saved.error(), tr("Export elsewhere…"),
                              [this, of] { chooseAndExportPicture(of); });
        return;
    }
    statusBar()->showMessage(tr("Exported %1").arg(path), kNoticeMs);
    emit exported(path);
}

void MainWindow::copyPictureOf(const Pictured& of)
{
    QGuiApplication::clipboard()->setPixmap(of.view->grab());
    statusBar()->showMessage(tr("Copied as a picture: %1").arg(of.title), kNoticeMs);
}

// The charts are no view with a tab: their picture is asked for where they are.
void MainWindow::setupPictures()
{
    connect(m_actions->exportPicture, &QAction::triggered, this,
            [this] { chooseAndExportPicture(pictured()); });
    connect(m_actions->copyPicture, &QAction::triggered, this, [this] { copyPictureOf(pictured()); });
    const auto add = [this](const QString& name, const QString& text, QStringView icon, auto act) {
        auto* action = new QAction(Icons::get(icon), text, m_charts);
        action->setObjectName(name);
        m_charts->addAction(action);
        connect(action, &QAction::triggered, this, [this, act] { (this->*act)({m_charts, tr("Charts")}); });
    };
    add(u"exportChartsPicture"_s, tr("&Export the charts as a picture…"), u"image",
        &MainWindow::chooseAndExportPicture);
    add(u"copyChartsPicture"_s, tr("&Copy the charts as a picture"), u"copy", &MainWindow::copyPictureOf);
    m_charts->setContextMenuPolicy(Qt::ActionsContextMenu);
}

Result<void, QString> MainWindow::saveTimeline(const QString& path) const
{
    const TimelineFrame frame = m_timeline->frame();
    TimelinePicture picture;
    picture.size = frame.size;
    picture.devicePixelRatio = 2;
    picture.theme = frame.theme;
    picture.shown = m_timeline->visibleRange();
    picture.range = frame.range;
    picture.event = frame.event;
    picture.font = frame.font;
    return saveTimelinePicture(m_timeline->model(), picture, path);
}

} // namespace racescope
