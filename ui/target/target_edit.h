// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that say what a race is raced on. Threads: GUI thread only.
#pragma once
#include "target/target_text.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace racescope {

class TargetEdit : public QWidget {
    Q_OBJECT
public:
    explicit TargetEdit(QWidget* parent = nullptr);

    RaceTarget target() const;
    void setTarget(const RaceTarget& target);

signals:
    void changed();

private:
    void fitCopies(); // the choices that depend on how many copies there are
    void update();
    QComboBox* m_kind;
    QSpinBox* m_copies;
    QComboBox* m_readFrom;
    QComboBox* m_active;
    QComboBox* m_profile;
    QLabel* m_words;
    replication::Profile m_ownProfile; // of a target whose rules are no preset
    bool m_isSetting = false;
};

} // namespace racescope
