package uz.itpark.feedclient;

/** What the program's end tells a script. */
final class Exit {

    /** Everything was taken: accepted, known already, or waiting for what must come first. */
    static final int TAKEN = 0;

    /** The service took the submission and rejected some items. */
    static final int REJECTED = 1;

    /** The command or the file cannot be used as given. */
    static final int USAGE = 2;

    /**
     * No answer within the time given; what was sent may have been taken, sending again is safe.
     */
    static final int UNREACHABLE = 3;

    /** The service refused the request as a whole; nothing was taken. */
    static final int REFUSED = 4;

    private Exit() {}
}
