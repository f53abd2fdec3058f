// SPDX-License-Identifier: GPL-3.0-or-later
#include "layouts/layout_commands.h"

#include "layouts/layout_store.h"
#include "layouts/layouts_dialog.h"
#include "main_window/error_bar.h"
#include "main_window/main_window.h"
#include "session/places.h"
#include "theme/icons.h"

#include <QApplication>
#include <QDockWidget>
#include <QInputDialog>
#include <QMenu>
#include <QSettings>
#include <QStatusBar>
#include <QUndoStack>

#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kNoticeMs = 4000;
constexpr int kStateVersion = 1;
const QString kGroup = u"window"_s;

struct Builtin {
    const char* name;
    const char* view;                 // object name
    std::vector<const char*> panes;   // that are shown
    std::vector<const char*> forward; // of those, in front of what shares their place
};

// A race needs its lists and its log; by hand, the stepper's own cards say more than they do.
const std::vector<Builtin>& builtinLayouts()
{
    static const std::vector<Builtin> all{
        {"watch",
         "timelinePage",
         {"workersDock", "documentsDock", "detailsDock", "conflictsDock", "chartsDock", "marksDock"},
         {"conflictsDock", "detailsDock"}},
        {"step", "stepperView", {}, {}},
        {"explore", "explorerView", {}, {}},
        {"teach", "stepperView", {"lessonDock"}, {"lessonDock"}},
    };
    return all;
}

QString inMenu(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

// What stands under a name, or nothing any more.
class LayoutCommands::Change : public QUndoCommand {
public:
    Change(LayoutCommands& layouts, const QString& what, QString name, std::optional<Arrangement> after)
        : QUndoCommand(what)
        , m_layouts(layouts)
        , m_name(std::move(name))
        , m_before(layout_store::find(m_name))
        , m_after(std::move(after))
    {
    }
    void undo() override { write(m_before); }
    void redo() override { write(m_after); }

private:
    void write(const std::optional<Arrangement>& arrangement)
    {
        if (arrangement)
            layout_store::save(m_name, *arrangement);
        else
            layout_store::remove(m_name);
        m_layouts.listNamed();
    }

    LayoutCommands& m_layouts;
    const QString m_name;
    const std::optional<Arrangement> m_before;
    const std::optional<Arrangement> m_after;
};

class LayoutCommands::Renaming : public QUndoCommand {
public:
    Renaming(LayoutCommands& layouts, const QString& what, QString from, QString to)
        : QUndoCommand(what)
        , m_layouts(layouts)
        , m_from(std::move(from))
        , m_to(std::move(to))
    {
    }
    void undo() override { rename(m_to, m_from); }
    void redo() override { rename(m_from, m_to); }

private:
    void rename(const QString& from, const QString& to)
    {
        layout_store::rename(from, to);
        m_layouts.listNamed();
    }

    LayoutCommands& m_layouts;
    const QString m_from;
    const QString m_to;
};

LayoutCommands::LayoutCommands(MainWindow& window, ViewWindows& views, QMenu& menu)
    : QObject(&window)
    , m_window(window)
    , m_views(views)
    , m_menu(new QMenu(tr("La&yout"), &menu))
{
    m_menu->setObjectName(u"layoutMenu"_s);
    m_menu->setIcon(Icons::get(u"layout-dashboard"));
    setupBuiltins(*m_menu);
    setupViews(menu);
    menu.insertMenu(m_window.actions().nextPane, m_menu);
    connect(&m_views, &ViewWindows::changed, this, &LayoutCommands::showState);
    connect(&m_views, &ViewWindows::spoken, this, &LayoutCommands::say);
    connect(&menu, &QMenu::aboutToShow, this, &LayoutCommands::showState);
    listNamed();
    showState();
}

QAction* LayoutCommands::make(const QString& name, const QString& text, QStringView icon, const QString& key,
                              const QString& tip)
{
    auto* action = new QAction(icon.isEmpty() ? QIcon() : Icons::get(icon), text, this);
    action->setObjectName(name);
    action->setStatusTip(tip);
    const QKeySequence sequence(key);
    action->setToolTip(key.isEmpty() ? tip
                                     : tr("%1 (%2)").arg(tip, sequence.toString(QKeySequence::NativeText)));
    action->setShortcut(sequence);
    m_window.addAction(action);
    return action;
}

void LayoutCommands::setupBuiltins(QMenu& menu)
{
    const auto add = [&](const QString& name, const QString& text, QStringView icon, const QString& key,
                         const QString& tip) {
        QAction* action = make(u"layout_"_s + name, text, icon, key, tip);
        connect(action, &QAction::triggered, this, [this, name] { use(name); });
        menu.addAction(action);
    };
    add(u"watch"_s, tr("&Watch"), u"activity", u"Alt+Shift+1"_s,
        tr("The timeline with lists, details and the conflict log"));
    add(u"step"_s, tr("&Step"), u"step-forward", u"Alt+Shift+2"_s, tr("The stepper alone"));
    add(u"explore"_s, tr("&Explore"), u"network", u"Alt+Shift+3"_s, tr("The explorer alone"));
    add(u"teach"_s, tr("&Teach"), u"graduation-cap", u"Alt+Shift+4"_s, tr("The stepper beside the lessons"));
    menu.addSeparator();
    m_namedEnd = menu.addSeparator();
    QAction* saveAs = make(u"saveLayout"_s, tr("Save &layout as…"), u"save", {},
                           tr("Keep under a name how panes and views stand now"));
    QAction* manage = make(u"manageLayouts"_s, tr("&Your layouts…"), u"pencil", {},
                           tr("Use, rename or delete the layouts that you named"));
    connect(saveAs, &QAction::triggered, this, &LayoutCommands::chooseName);
    connect(manage, &QAction::triggered, this, &LayoutCommands::openDialog);
    menu.addActions({saveAs, manage});
    menu.addSeparator();
    menu.addAction(m_window.actions().resetLayout);
    connect(m_window.actions().resetLayout, &QAction::triggered, this, &LayoutCommands::reset);
}

void LayoutCommands::setupViews(QMenu& menu)
{
    m_ownWindow = make(u"ownWindow"_s, tr("View in a window of its ow&n"), u"app-window", u"Shift+F11"_s,
                       tr("Take the view with the keyboard out of the tabs, or put it back"));
    m_ownWindow->setCheckable(true);
    m_attachAll = make(u"attachAll"_s, tr("All views &back into the window"), u"layout-dashboard", {},
                       tr("Put every view that has a window of its own back among the tabs"));
    connect(m_ownWindow, &QAction::triggered, this, &LayoutCommands::toggleWindow);
    connect(m_attachAll, &QAction::triggered, this, [this] {
        m_views.attachAll();
        store();
    });
    menu.insertActions(m_window.actions().nextPane, {m_ownWindow, m_attachAll});
    menu.insertSeparator(m_window.actions().nextPane);
}

void LayoutCommands::showState()
{
    m_ownWindow->setChecked(m_views.isDetached(m_views.current()));
    m_attachAll->setEnabled(!m_views.detached().isEmpty());
}

void LayoutCommands::toggleWindow()
{
    QWidget* page = m_views.current();
    if (m_views.isDetached(page))
        m_views.attach(page);
    else
        m_views.detach(page);
    showState();
    store();
}

// Commands with a name each, so that the palette finds them and they can have keys.
void LayoutCommands::listNamed()
{
    qDeleteAll(m_named);
    m_named.clear();
    for (const QString& name : layout_store::names()) {
        QAction* action = make(u"layoutNamed_"_s + name, inMenu(name), u"layout-dashboard", {},
                               tr("The layout that you saved as “%1”").arg(name));
        connect(action, &QAction::triggered, this, [this, name] { useNamed(name); });
        m_menu->insertAction(m_namedEnd, action);
        m_named.append(action);
    }
}

Arrangement LayoutCommands::now() const
{
    Arrangement now = m_views.arrangement();
    now.panes = m_window.saveState(kStateVersion);
    return now;
}

void LayoutCommands::take(const Arrangement& arrangement)
{
    m_window.restoreState(arrangement.panes, kStateVersion);
    m_views.arrange(arrangement);
}

void LayoutCommands::rememberFirst()
{
    m_first = now();
}

void LayoutCommands::sizePanes()
{
    const auto dock = [this](const char* name) {
        return m_window.findChild<QDockWidget*>(QLatin1StringView(name));
    };
    const int character = m_window.fontMetrics().averageCharWidth();
    const int line = m_window.fontMetrics().lineSpacing();
    const int lists = std::clamp(m_window.width() * 26 / 100, character * 46, character * 62);
    m_window.resizeDocks({dock("workersDock"), dock("detailsDock")}, {lists, character * 40}, Qt::Horizontal);
    m_window.resizeDocks({dock("workersDock"), dock("documentsDock")}, {3, 2}, Qt::Vertical);
    m_window.resizeDocks({dock("conflictsDock")}, {line * 13}, Qt::Vertical);
}

void LayoutCommands::reset()
{
    take(m_first);
    sizePanes();
    store();
}

void LayoutCommands::use(const QString& builtin)
{
    for (const Builtin& layout : builtinLayouts()) {
        if (QLatin1StringView(layout.name) != builtin)
            continue;
        Arrangement wanted = m_first;
        wanted.view.clear();
        take(wanted);
        for (QDockWidget* dock : m_window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
            dock->setVisible(std::any_of(layout.panes.begin(), layout.panes.end(), [dock](const char* name) {
                return dock->objectName() == QLatin1StringView(name);
            }));
        sizePanes();
        for (const char* name : layout.forward)
            m_window.findChild<QDockWidget*>(QLatin1StringView(name))->raise();
        m_window.showView(m_window.findChild<QWidget*>(QLatin1StringView(layout.view)));
        store();
    }
}

void LayoutCommands::showOnly(QWidget* view)
{
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
        dock->hide();
    m_window.showView(view);
}

bool LayoutCommands::useNamed(const QString& name)
{
    const auto found = layout_store::find(name);
    if (found) {
        take(*found);
        store();
    }
    return found.has_value();
}

void LayoutCommands::saveAs(const QString& name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) {
        say(tr("A layout needs a name."));
        return;
    }
    const auto before = layout_store::find(trimmed);
    put(trimmed, now(), before ? tr("write over the layout %1") : tr("save the layout %1"));
    if (!before) {
        say(tr("The layout is saved as “%1”.").arg(trimmed));
        return;
    }
    m_window.errorBar().showNotice(
        tr("The layout “%1” was written over.").arg(trimmed), tr("Take it back"),
        [this, trimmed, before] { put(trimmed, before, tr("bring back the layout %1")); });
}

// `what` has a place for the name.
void LayoutCommands::put(const QString& name, const std::optional<Arrangement>& arrangement,
                         const QString& what)
{
    m_undo->push(new Change(*this, what.arg(inMenu(name)), name, arrangement));
}

void LayoutCommands::remove(const QString& name)
{
    if (layout_store::find(name))
        put(name, std::nullopt, tr("delete the layout %1"));
}

bool LayoutCommands::rename(const QString& from, const QString& to)
{
    if (!layout_store::canRename(from, to))
        return false;
    m_undo->push(new Renaming(*this, tr("rename the layout %1").arg(inMenu(from)), from, to));
    return true;
}

void LayoutCommands::chooseName()
{
    auto* dialog = new QInputDialog(&m_window);
    dialog->setObjectName(u"layoutNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save layout"));
    dialog->setLabelText(tr("Name of the layout; one that you choose from the list is written over:"));
    dialog->setComboBoxItems(layout_store::names());
    dialog->setComboBoxEditable(true);
    dialog->setTextValue(tr("My layout"));
    connect(dialog, &QInputDialog::textValueSelected, this, &LayoutCommands::saveAs);
    dialog->open();
}

void LayoutCommands::openDialog()
{
    auto* dialog = new LayoutsDialog(*this, *m_undo, &m_window);
    connect(dialog, &LayoutsDialog::useRequested, this, &LayoutCommands::useNamed);
    dialog->open();
}

void LayoutCommands::showFirstPanes()
{
    m_window.restoreState(m_first.panes, kStateVersion);
    sizePanes();
}

void LayoutCommands::restorePanes()
{
    QSettings settings = places::state();
    settings.beginGroup(kGroup);
    m_window.restoreState(readArrangement(settings).panes, kStateVersion);
}

void LayoutCommands::restoreViews()
{
    QSettings settings = places::state();
    settings.beginGroup(kGroup);
    m_views.arrange(readArrangement(settings));
}

void LayoutCommands::store() const
{
    QSettings settings = places::state();
    settings.beginGroup(kGroup);
    write(settings, now());
}

void LayoutCommands::say(const QString& sentence)
{
    m_window.statusBar()->showMessage(sentence, kNoticeMs);
}

} // namespace racescope
