import { BarChartOutlined, BookOutlined, CalendarOutlined, ControlOutlined, CustomerServiceOutlined, DeploymentUnitOutlined, EyeOutlined, InboxOutlined, PhoneOutlined, ScheduleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useViewer } from '../../session/session';
import { mayEnter, roomNames, rooms, type RoomInMenu } from '../rooms';
import styles from './frame.module.css';

const icons: Readonly<Record<RoomInMenu, ReactNode>> = {
  desk: <PhoneOutlined />,
  requests: <InboxOutlined />,
  board: <ScheduleOutlined />,
  myDay: <CalendarOutlined />,
  oversight: <EyeOutlined />,
  articles: <BookOutlined />,
  triage: <DeploymentUnitOutlined />,
  analytics: <BarChartOutlined />,
  portal: <CustomerServiceOutlined />,
  administration: <ControlOutlined />,
};

/** The rooms this person works in. */
export function RoomList() {
  const { t } = useTranslation();
  const viewer = useViewer();
  return (
    <nav aria-label={t('menu')}>
      <ul className={styles['rooms']}>
        {roomNames.filter((room) => mayEnter(room, viewer.roles)).map((room) => (
          <li key={room}>
            <NavLink className={styles['room']} to={rooms[room].path}>{icons[room]}<span>{t(`rooms.${room}`)}</span></NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
