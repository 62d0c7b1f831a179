/** The columns of the members' list where they fit beside each other. */
export const MEMBER_COLUMNS = "md:grid-cols-[minmax(0,2fr)_7.5rem_minmax(0,1.2fr)_7rem_6rem_2rem]";
