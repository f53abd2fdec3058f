// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window as a QAction with name, text, shortcut, tip and icon: menus, toolbar, and
// whoever else wants to offer them, take them from here. What they do is connected by the window. Threads:
// GUI thread only.
#pragma once
#include <QAction>
#include <QKeySequence>
#include <QObject>

namespace racescope {

class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);

    QAction* newRace;
    QAction* open;
    QAction* save;
    QAction* saveAs;
    QAction* saveScenario = nullptr;
    QAction* closeSession;
    QAction* exportConflicts;
    QAction* exportPicture;
    QAction* copyPicture;
    QAction* quit;

    QAction* copyNdjson;
    QAction* copyCsv;
    QAction* copyMarkdown;
    QAction* filter;
    QAction* clearSelection;

    QAction* run; // start, pause or resume, as the race stands
    QAction* stop;
    QAction* raceOn;
    QAction* spawn;
    QAction* removeWorker;
    QAction* bumpTerm;
    QAction* target;
    QAction* slower;
    QAction* faster;
    QAction* judge;

    QAction* follow;
    QAction* fitAll;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* nextConflict;
    QAction* previousConflict;
    QAction* nextLostUpdate;
    QAction* toCause;
    QAction* toEffect;
    QAction* nextPane;
    QAction* previousPane;
    QAction* resetLayout;
    QAction* fullScreen;
    QAction* themeSystem;
    QAction* themeLight;
    QAction* themeDark;

    QAction* shortcuts;
    QAction* about;

private:
    QAction* make(const char* name, const QString& text, QStringView icon, const QKeySequence& key,
                  const QString& tip);
    void makeFileActions();
    void makeEditActions();
    void makeRaceActions();
    void makeViewActions();
    QWidget* const m_window;
};

} // namespace racescope
