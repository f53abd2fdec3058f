// SPDX-License-Identifier: GPL-3.0-or-later
// Where two recordings that are compared begin, and stand below each other: at their start, at a mark of
// each, or at the nth accepted write. Threads: GUI thread only.
#pragma once
#include "base/result.h"
#include "compare/compare_choices.h"
#include "compare/compare_source.h"
#include "session/session_notes.h"

#include <QWidget>

#include <array>

class QComboBox;
class QSpinBox;
class QStackedWidget;

namespace racescope {

class CompareAlign : public QWidget {
    Q_OBJECT
public:
    explicit CompareAlign(QWidget* parent = nullptr);

    // Of the first and of the second; null: nothing is chosen there.
    void setSources(const CompareSource* first, const CompareSource* second);
    // Puts the beginning into both; the error is a sentence.
    Result<void, QString> applyTo(CompareSource& first, CompareSource& second) const;

    CompareAlignment alignment() const;
    // As if by hand, but changed() is not told. A mark that is not there is not chosen.
    void setAlignment(const CompareAlignment& alignment);

signals:
    void changed();

private:
    CompareAlignment::At how() const;
    struct Side {
        QString title;
        std::vector<SessionMark> marks;
        QComboBox* choice = nullptr;
    };
    QComboBox* makeMarks(std::size_t side);
    void fill(Side& side, const CompareSource* source);
    void chooseSameName(std::size_t chosen);

    QComboBox* m_how = nullptr;
    QStackedWidget* m_pages = nullptr;
    std::array<Side, 2> m_sides;
    QSpinBox* m_commit = nullptr;
};

} // namespace racescope
